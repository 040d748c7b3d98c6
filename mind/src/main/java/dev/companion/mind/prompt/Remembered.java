package dev.companion.mind.prompt;

import dev.companion.mind.agent.Fence;
import dev.companion.mind.voice.Memory;
import dev.companion.schemas.Speaker;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** Tells a model what came to mind: what is known, what was said, what is written, each fenced. */
final class Remembered {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    /** What may come to mind, and how it is told. */
    private enum Kind {
        KNOWN(
                "This you have come to know from what they told you; it holds now, and where"
                        + " something said earlier differs, this is newer:"),
        SAID("This was said earlier and came to mind. Use what fits, invent nothing beyond it:"),
        WRITTEN(
                "This is written in documents at hand. Nobody told you it; name the document when"
                        + " you use it:");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        static Kind of(Memory memory) {
            return memory.isPassage() ? WRITTEN : memory.isSaid() ? SAID : KNOWN;
        }

        String around(List<String> lines) {
            return heading + "\n" + Fence.around(name().toLowerCase(Locale.ROOT), lines);
        }
    }

    private Remembered() {}

    /** What there is room for, best first, and then by kind. */
    static List<String> lists(Briefing briefing, Room room) {
        var chosen = new EnumMap<Kind, List<String>>(Kind.class);
        for (var memory : briefing.memories()) {
            var kind = Kind.of(memory);
            var line = line(memory, briefing.scene().zone());
            boolean first = !chosen.containsKey(kind);
            int needed = Tokens.estimate(line) + 1;
            if (room.fits(first ? needed + Tokens.estimate(kind.around(List.of(""))) : needed)) {
                chosen.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line);
            }
        }
        return chosen.entrySet().stream()
                .map(entry -> entry.getKey().around(entry.getValue()))
                .toList();
    }

    /** One of them. */
    static String line(Memory memory, ZoneId zone) {
        return switch (Kind.of(memory)) {
            case KNOWN -> known(memory, zone);
            case SAID -> said(memory, zone);
            case WRITTEN -> written(memory);
        };
    }

    private static String known(Memory memory, ZoneId zone) {
        return "- since %s: %s".formatted(day(memory, zone), Fence.quoted(memory.text()));
    }

    private static String said(Memory memory, ZoneId zone) {
        var who = memory.speaker() == Speaker.USER ? "they said" : "you said";
        return "- %s, %s: \"%s\"".formatted(day(memory, zone), who, Fence.quoted(memory.text()));
    }

    private static String written(Memory passage) {
        return "- in the document \"%s\": \"%s\""
                .formatted(Fence.quoted(passage.document()), Fence.quoted(passage.text()));
    }

    private static String day(Memory memory, ZoneId zone) {
        return DAY.format(memory.at().atZone(zone));
    }
}

package dev.companion.mind.prompt;

import dev.companion.mind.voice.Line;
import dev.companion.schemas.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a prompt together from a briefing: the same one makes the same text. Everything others wrote
 * is fenced as data, never as instructions. Each {@link Section} has its share of the budget, and
 * what is oldest or fits least gives way first.
 */
public final class PromptAssembly {

    /** Tokens of a prompt, by {@link Tokens#estimate}; tools and their results come on top. */
    public static final int BUDGET = 6_000;

    /** Less has no room for what must be said. */
    public static final int LEAST = 4_000;

    private static final String CUT = " [the rest is left out: it was too long]";

    private PromptAssembly() {}

    public static List<PromptLine> assemble(Briefing briefing) {
        return assemble(briefing, BUDGET);
    }

    /**
     * The system text, the last lines, and the turn itself.
     *
     * @param budget in tokens, at least {@value #LEAST}
     */
    public static List<PromptLine> assemble(Briefing briefing, int budget) {
        if (budget < LEAST) {
            throw new IllegalArgumentException(
                    "a prompt's budget must be at least %d tokens, was %d"
                            .formatted(LEAST, budget));
        }
        var scene = briefing.scene();
        var room = new Room(budget);
        var parts = new ArrayList<String>();
        room.open(Section.WHO);
        parts.add(within(Self.text(briefing, room.left() - 1), room));
        var turn = within(String.join("\n", scene.lines()), room.open(Section.TURN));
        add(Noted.reminders(briefing, room.open(Section.REMINDERS)), parts);
        add(Noted.blocks(briefing, room.open(Section.NOTES)), parts);
        parts.addAll(Remembered.lists(briefing, room.open(Section.MEMORIES)));
        var recent = last(scene.recent(), room.open(Section.RECENT));

        var prompt = new ArrayList<PromptLine>();
        prompt.add(new PromptLine(PromptLine.Role.SYSTEM, String.join("\n", parts)));
        recent.forEach(line -> prompt.add(new PromptLine(role(line), line.text())));
        prompt.add(new PromptLine(PromptLine.Role.USER, turn));
        return List.copyOf(prompt);
    }

    private static void add(Optional<String> part, List<String> parts) {
        part.ifPresent(parts::add);
    }

    private static PromptLine.Role role(Line line) {
        return line.speaker() == Speaker.USER ? PromptLine.Role.USER : PromptLine.Role.ASSISTANT;
    }

    /** All of it, or as much of its beginning as there is room for. */
    private static String within(String text, Room room) {
        if (room.fits(text)) {
            return text;
        }
        var head = Tokens.head(text, Math.max(0, room.left() - Tokens.estimate(CUT) - 2)) + CUT;
        var _ = room.fits(head);
        return head;
    }

    /** The longest end of the conversation that fits. */
    private static List<Line> last(List<Line> lines, Room room) {
        int from = lines.size();
        while (from > 0 && room.fits(lines.get(from - 1).text())) {
            from--;
        }
        return lines.subList(from, lines.size());
    }
}

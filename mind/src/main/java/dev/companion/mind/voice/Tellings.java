package dev.companion.mind.voice;

import dev.companion.mind.voice.Telling.Earlier;
import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts what recall found into candidate answers, leaving out what tells nothing. */
final class Tellings {

    private static final int MEMORIES = 40;
    private static final int SENTENCES = 24;
    private static final int CHARACTERS = 4000;
    private static final int CHARACTERS_OF_CONTEXT = 600;
    private static final int LEANS_BACK = 3;
    private static final Duration SAME_TALK = Duration.ofDays(2);

    private Tellings() {}

    /** Those by one speaker, in the order of the memories. */
    static List<Telling> of(List<Memory> memories, Speaker speaker) {
        var read =
                memories.stream()
                        .limit(MEMORIES)
                        .filter(memory -> memory.speaker() == speaker)
                        .toList();
        List<Telling> tellings = new ArrayList<>();
        for (var memory : read) {
            var sentences = Sentences.clauses(Clean.text(memory.text(), CHARACTERS));
            var before = before(memory, read);
            for (var i = 0; i < Math.min(sentences.size(), SENTENCES); i++) {
                tellings.add(Telling.of(memory, sentences, i, before));
            }
        }
        tellings.removeIf(Remark::is);
        return tellings;
    }

    /** The few things said right before, oldest first: what a "she" may lean on. */
    private static List<Earlier> before(Memory memory, List<Memory> all) {
        return all.stream()
                .filter(other -> other.at().isBefore(memory.at()))
                .filter(o -> Duration.between(o.at(), memory.at()).compareTo(SAME_TALK) <= 0)
                .sorted(Comparator.comparing(Memory::at).reversed())
                .limit(LEANS_BACK)
                .sorted(Comparator.comparing(Memory::at))
                .map(Tellings::earlier)
                .toList();
    }

    private static Earlier earlier(Memory memory) {
        var text = Clean.text(memory.text(), CHARACTERS_OF_CONTEXT);
        return new Earlier(memory.id(), Words.content(text));
    }
}

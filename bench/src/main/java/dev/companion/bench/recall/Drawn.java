package dev.companion.bench.recall;

import dev.companion.mind.memory.Leaning;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * What a companion leans towards while it is asked, drawn at random for each question, always the
 * same for the same one: it can only lead astray, so it shows how much harm a leaning may do.
 */
enum Drawn {
    NOTHING,
    MOOD,
    NEED,
    QUIRK,
    ALL;

    private static final List<String> HABITS =
            List.of(
                    "often talks about music",
                    "likes to ask about family",
                    "brings up work and plans",
                    "is fond of animals and dogs",
                    "speaks of books and art",
                    "often mentions food and cooking",
                    "dreams of travel and the sea",
                    "encourages support and friendship");

    private static final List<Need> NEEDS = List.copyOf(EnumSet.allOf(Need.class));

    private static final int HABITS_AT_ONCE = 3;

    Leaning of(Question question) {
        var random = random("leaning of " + question.id());
        var mood = pad(random);
        var need = NEEDS.get(random.nextInt(NEEDS.size()));
        int first = random.nextInt(HABITS.size());
        var habits =
                random.ints(HABITS_AT_ONCE, first, first + HABITS.size())
                        .mapToObj(i -> HABITS.get(i % HABITS.size()))
                        .distinct()
                        .toList();
        return new Leaning(
                is(MOOD) ? Optional.of(mood) : Optional.empty(),
                is(NEED) ? Set.of(need) : Set.of(),
                is(QUIRK) ? habits : List.of());
    }

    /** The mood that a companion is taken to have been in when a line was said. */
    static Pad moodAt(UUID memory) {
        return pad(random("mood at " + memory));
    }

    private boolean is(Drawn one) {
        return this == one || this == ALL;
    }

    private static Pad pad(Random random) {
        return new Pad(
                random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1));
    }

    private static Random random(String name) {
        return new Random(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits());
    }
}

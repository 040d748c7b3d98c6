package dev.companion.gateway.personality;

import dev.companion.mind.personality.Later;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import dev.companion.stores.postgres.PersonalityRow;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A personality as readers get it.
 *
 * @param id derived from the place in the log
 * @param timestamp the moment that the numbers are true for
 * @param version how many facts of the journal are in it
 * @param hash of the whole folded state
 * @param needs levels 0…1 by name; absent in what is past
 * @param emotions what is still felt, 0…1 by name; absent in what is past
 * @param causeType what led to it, such as {@code Appraised}; absent of how it stands
 */
record SnapshotView(
        long id,
        String userId,
        Instant timestamp,
        Traits bigFive,
        Pad padState,
        Pad padBaseline,
        String emotionLabel,
        boolean isCurrent,
        String octant,
        long version,
        String hash,
        Optional<Map<String, Double>> needs,
        Optional<Map<String, Double>> emotions,
        Optional<String> causeType) {

    /** As time has left it by now. */
    static SnapshotView of(Placed placed, String userId, Instant now) {
        var aged = Later.at(placed.snapshot(), now);
        return new SnapshotView(
                placed.id(),
                userId,
                aged.at(),
                aged.traits(),
                aged.mood(),
                aged.baseline(),
                aged.emotion(),
                true,
                aged.octant(),
                aged.version(),
                aged.hash(),
                Optional.of(needs(aged.needs())),
                Optional.of(emotions(aged.emotions())),
                Optional.empty());
    }

    /** As it was after a change. */
    static SnapshotView of(PersonalityRow row, String userId, boolean current) {
        return new SnapshotView(
                row.id(),
                userId,
                row.at(),
                row.traits(),
                row.mood(),
                row.baseline(),
                row.emotion(),
                current,
                row.octant(),
                row.version(),
                row.hash(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(row.causeType().substring(row.causeType().lastIndexOf('.') + 1)));
    }

    private static Map<String, Double> needs(Map<Need, Double> levels) {
        var named = new TreeMap<String, Double>();
        levels.forEach((need, level) -> named.put(word(need), level));
        return named;
    }

    private static Map<String, Double> emotions(Map<Emotion, Double> intensities) {
        var named = new TreeMap<String, Double>();
        intensities.forEach((emotion, intensity) -> named.put(word(emotion), intensity));
        return named;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

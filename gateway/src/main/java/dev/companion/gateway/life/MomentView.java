package dev.companion.gateway.life;

import dev.companion.mind.life.Moment;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A moment as readers get it.
 *
 * @param type of the fact, such as {@code Appraised}
 * @param mood after it
 * @param baseline after it
 * @param emotion the label nearest to the mood
 * @param emotions what it made the companion feel
 * @param moved by how much it moved the mood
 * @param halfLifeHours of the mood's distance from the baseline, from then on
 */
record MomentView(
        Instant at,
        UUID eventId,
        String type,
        Optional<UUID> messageId,
        Pad mood,
        Pad baseline,
        String emotion,
        String octant,
        List<FeltEmotion> emotions,
        Pad moved,
        double halfLifeHours,
        long version) {

    /** So many are answered at most: about 50 MB of JSON. */
    static final int MOST = 100_000;

    static MomentView of(Moment moment) {
        return new MomentView(
                moment.at(),
                moment.fact().id(),
                moment.fact().envelope().type().shortName(),
                moment.message(),
                moment.after(),
                moment.baseline(),
                moment.emotion(),
                moment.octant(),
                moment.emotions(),
                moment.moved(),
                moment.halfLifeHours(),
                moment.version());
    }
}

package dev.companion.gateway.life;

import dev.companion.mind.affect.Octant;
import dev.companion.mind.life.Cause;
import dev.companion.mind.life.Share;
import dev.companion.mind.life.Why;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent.Appraised;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a mood is what it is, as readers get it.
 *
 * @param rest the shares of all causes that are not named
 */
record WhyView(
        String userId,
        Instant at,
        Pad mood,
        String emotion,
        String octant,
        Pad baseline,
        List<CauseView> causes,
        Share rest,
        String note) {

    private static final String NOTE =
            "The baseline and all shares, the rest included, add up to the mood. A share is how far"
                    + " an event moved the mood from its baseline, times what is left of that now;"
                    + " a night moves the baseline, so its share points the other way.";

    /**
     * Shows it.
     *
     * @param texts what the user wrote, by message, as far as it can be found
     */
    static WhyView of(String userId, Why why, Map<UUID, String> texts) {
        return new WhyView(
                userId,
                why.at(),
                why.mood(),
                why.emotion(),
                Octant.of(why.mood()).label(),
                why.baseline(),
                why.causes().stream().map(cause -> CauseView.of(cause, texts)).toList(),
                why.rest(),
                NOTE);
    }

    /**
     * A cause as readers get it.
     *
     * @param appraiser who appraised it, for an appraisal
     * @param percent 0…100 of the lengths of all shares
     * @param text the user's own words
     */
    record CauseView(
            UUID eventId,
            String type,
            Instant at,
            Optional<UUID> messageId,
            Optional<String> appraiser,
            List<FeltEmotion> emotions,
            Share share,
            double percent,
            Optional<String> text) {

        private static CauseView of(Cause cause, Map<UUID, String> texts) {
            var moment = cause.moment();
            return new CauseView(
                    moment.fact().id(),
                    moment.fact().envelope().type().shortName(),
                    moment.at(),
                    moment.message(),
                    moment.fact().event() instanceof Appraised appraised
                            ? Optional.of(appraised.appraiser())
                            : Optional.empty(),
                    moment.emotions(),
                    cause.share(),
                    cause.percent(),
                    moment.message().flatMap(id -> Optional.ofNullable(texts.get(id))));
        }
    }
}

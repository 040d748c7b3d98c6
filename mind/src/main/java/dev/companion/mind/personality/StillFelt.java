package dev.companion.mind.personality;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.PersonalitySnapshot;
import java.time.Instant;
import java.util.Map;

/** What a companion whose personality was seen a while ago still feels. */
public final class StillFelt {

    private StillFelt() {}

    /**
     * The snapshot's emotions, faded by its own rules from its moment to this one; as they were for
     * a moment before it. What the fold learnt since is not in them.
     */
    public static Map<Emotion, Double> at(PersonalitySnapshot snapshot, Instant moment) {
        if (snapshot.emotions().isEmpty() || !moment.isAfter(snapshot.at())) {
            return snapshot.emotions();
        }
        double halfLife = PersonalityRules.of(snapshot.rules()).emotionHalfLifeHours();
        double left = Decay.left(Decay.hours(snapshot.at(), moment), halfLife);
        return new Emotions(snapshot.emotions()).fadedTo(left).intensities();
    }
}

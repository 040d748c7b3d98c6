package dev.companion.mind.personality;

import dev.companion.mind.affect.EmotionLabel;
import dev.companion.mind.affect.Octant;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.QuirkSnapshot;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A personality that was seen a while ago, as it is now if nothing has happened to it since. */
public final class Later {

    private Later() {}

    /**
     * The snapshot with its mood on the way back to the baseline, its emotions and quirks fading
     * and its needs falling, by its own rules; as it is for a moment before it.
     */
    public static PersonalitySnapshot at(PersonalitySnapshot seen, Instant moment) {
        if (!moment.isAfter(seen.at())) {
            return seen;
        }
        var rules = PersonalityRules.of(seen.rules());
        double hours = Decay.hours(seen.at(), moment);
        var mood =
                new Feeling(seen.mood(), seen.baseline(), Emotions.NONE, MoodWeek.EMPTY)
                        .moodAfter(hours, rules);
        var emotions = StillFelt.at(seen, moment);
        return new PersonalitySnapshot(
                moment,
                seen.version(),
                seen.hash(),
                seen.traits(),
                seen.rules(),
                mood,
                seen.baseline(),
                EmotionLabel.of(mood, emotions).label(),
                Octant.of(mood).label(),
                new Needs(seen.needs()).after(hours, rules.needDecayPerHour()).levels(),
                emotions,
                quirks(seen, moment, rules.quirkThreshold()));
    }

    private static Map<UUID, QuirkSnapshot> quirks(
            PersonalitySnapshot seen, Instant moment, double threshold) {
        if (seen.quirks().isEmpty()) {
            return seen.quirks();
        }
        var aged = new TreeMap<UUID, QuirkSnapshot>();
        seen.quirks().forEach((id, quirk) -> aged.put(id, quirk(quirk, seen, moment, threshold)));
        return aged;
    }

    private static QuirkSnapshot quirk(
            QuirkSnapshot quirk, PersonalitySnapshot seen, Instant moment, double threshold) {
        double left =
                Math.max(
                        0,
                        quirk.strength()
                                - Quirk.faded(quirk.lastSeen(), moment)
                                + Quirk.faded(quirk.lastSeen(), seen.at()));
        return new QuirkSnapshot(
                quirk.quirk(),
                quirk.kind(),
                left,
                quirk.times(),
                quirk.firstSeen(),
                quirk.lastSeen(),
                Quirk.active(left, quirk.times(), threshold));
    }
}

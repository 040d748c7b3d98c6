package dev.companion.mind.conflict;

import dev.companion.schemas.ConflictType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.SuggestedResolution;
import dev.companion.schemas.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Conflicts between what a user says of the companion and what it is. The user's impression is
 * theirs, and the personality does not change by being described, so the suggestion is to keep
 * both.
 *
 * <p>A trait speaks against a claim when it lies beyond {@value #CLEAR} from the middle at the
 * other end; the mean mood of the week when its coordinate lies beyond {@value #CLEAR_MOOD}; a
 * quirk when it shows what is said never to happen, and then only where the user says never. That
 * something is not among the quirks says nothing. The confidence is the claim's, times how far the
 * other end is reached, from ½ at the threshold to 1 at the end. The thresholds are ours.
 */
public final class PersonalityConflicts {

    private static final double CLEAR = 0.15;
    private static final double CLEAR_MOOD = 0.15;
    private static final double MIDDLE = 0.5;

    private PersonalityConflicts() {}

    /**
     * The conflicts of one episode.
     *
     * @param weekMood the mean mood of the week before; empty when there is none yet
     * @param quirks descriptions of the active quirks
     */
    public static List<Conflict> find(
            List<SelfClaim> claims,
            UUID episode,
            Traits traits,
            Optional<Pad> weekMood,
            List<String> quirks) {
        var conflicts = new ArrayList<Conflict>();
        for (var claim : claims) {
            if (claim.aspect() == Aspect.HABIT) {
                habit(claim, episode, quirks).ifPresent(conflicts::add);
            } else if (claim.aspect().trait()) {
                double beyond = (of(claim.aspect(), traits) - MIDDLE) * (claim.high() ? -1 : 1);
                if (beyond > CLEAR) {
                    conflicts.add(trait(claim, episode, (beyond - CLEAR) / (MIDDLE - CLEAR)));
                }
            } else if (weekMood.isPresent()) {
                double beyond = of(claim.aspect(), weekMood.get()) * (claim.high() ? -1 : 1);
                if (beyond > CLEAR_MOOD) {
                    conflicts.add(mood(claim, episode, (beyond - CLEAR_MOOD) / (1 - CLEAR_MOOD)));
                }
            }
        }
        return conflicts;
    }

    private static Conflict trait(SelfClaim claim, UUID episode, double reached) {
        var trait = claim.aspect().name().toLowerCase(Locale.ROOT);
        return conflict(
                ConflictType.INCONSISTENCY,
                claim,
                episode,
                reached,
                "but its " + trait + " is " + (claim.high() ? "low." : "high."));
    }

    private static Conflict mood(SelfClaim claim, UUID episode, double reached) {
        var side =
                switch (claim.aspect()) {
                    case PLEASURE -> claim.high() ? "low in spirits" : "in good spirits";
                    case AROUSAL -> claim.high() ? "calm" : "lively";
                    default -> claim.high() ? "yielding" : "sure of itself";
                };
        return conflict(
                ConflictType.INCONSISTENCY,
                claim,
                episode,
                reached,
                "but over the last week it was " + side + ".");
    }

    private static Optional<Conflict> habit(SelfClaim claim, UUID episode, List<String> quirks) {
        if (claim.high()) {
            return Optional.empty();
        }
        return quirks.stream()
                .filter(quirk -> quirk.toLowerCase(Locale.ROOT).contains(stem(claim.habit())))
                .findFirst()
                .map(quirk ->
                        conflict(
                                ConflictType.CONTRADICTION,
                                claim,
                                episode,
                                1,
                                "but it " + quirk + "."));
    }

    private static String stem(String habit) {
        return habit.endsWith("s") ? habit.substring(0, habit.length() - 1) : habit;
    }

    private static Conflict conflict(
            ConflictType type, SelfClaim claim, UUID episode, double reached, String but) {
        return new Conflict(
                type,
                episode,
                Optional.empty(),
                claim.confidence() * (1 + Math.clamp(reached, 0.0, 1.0)) / 2,
                SuggestedResolution.KEEP_BOTH,
                said(claim) + " " + but);
    }

    private static String said(SelfClaim claim) {
        return claim.aspect() == Aspect.HABIT
                ? "The user says that the companion would never " + claim.word() + ","
                : "The user finds the companion "
                        + (claim.sweeping() ? "always " : "")
                        + claim.word()
                        + ",";
    }

    private static double of(Aspect aspect, Traits traits) {
        return switch (aspect) {
            case OPENNESS -> traits.openness();
            case CONSCIENTIOUSNESS -> traits.conscientiousness();
            case EXTRAVERSION -> traits.extraversion();
            case AGREEABLENESS -> traits.agreeableness();
            case NEUROTICISM -> traits.neuroticism();
            case PLEASURE, AROUSAL, DOMINANCE, HABIT -> MIDDLE;
        };
    }

    private static double of(Aspect aspect, Pad mood) {
        return switch (aspect) {
            case PLEASURE -> mood.pleasure();
            case AROUSAL -> mood.arousal();
            case DOMINANCE -> mood.dominance();
            default -> 0;
        };
    }
}

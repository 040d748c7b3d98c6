package dev.companion.mind.affect;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Goal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays how strongly a turn is felt over what its words say. The lexicon knows who did what to whom;
 * the affect model knows how good or bad, and how stirring, it is, also in words no list has. So:
 *
 * <ul>
 *   <li>Valence within {@value #UNSURE} of neutral says nothing: that is the model's usual error.
 *   <li>What the lexicon found is kept, brought nearer to its end or to nothing, by up to {@value
 *       #AGREEMENT} of the way, as valence agrees with its sign or not; no sign is ever turned.
 *   <li>As far as the lexicon is silent, valence speaks: of the companion where the turn says what
 *       "you are", else of what befalls the user, who is telling it. It never speaks against what
 *       the lexicon found, however little that was, and it never makes an object appealing, since
 *       the model cannot tell which one is meant.
 *   <li>A set phrase without other words ("good morning") means nothing, whatever valence says, and
 *       a question half of it.
 *   <li>Arousal raises unexpectedness. OCC name both among the global variables, those that
 *       strengthen every emotion (1988, chapter 4), and the appraisal has one place for them.
 *   <li>Dominance is in no variable: OCC have none for being in control.
 * </ul>
 *
 * The weights are ours.
 */
final class FeltWords {

    private static final double UNSURE = 0.12;
    private static final double GAIN = 3;
    private static final double SATURATION = 0.4;
    private static final double AGREEMENT = 0.4;
    private static final double IN_A_QUESTION = 0.5;
    private static final double WITHOUT_WORDS = 0.7;
    private static final double WORDS_ENOUGH = 0.6;
    private static final double STIRRING = 2;
    private static final Set<String> YOU_ARE = Set.of("you're", "youre", "ur");
    private static final Set<String> YOU = Set.of("you", "u");
    private static final Set<String> ARE = Set.of("are", "r", "were");

    private FeltWords() {}

    static Appraisal joined(Appraisal words, List<String> lines, Vad felt) {
        double push = push(felt.valence());
        double unsaid = push * WITHOUT_WORDS * silence(lines);
        boolean ofCompanion = ofCompanion(lines) && words.agent().orElse(Agent.USER) == Agent.USER;
        double forSelf = ofCompanion ? unsaid : 0;
        double forUser = ofCompanion ? 0 : unsaid;
        return new Appraisal(
                with(forSelf, words.desirability(), push),
                with(forUser, words.desirabilityForUser(), push),
                with(forSelf, words.praiseworthiness(), push),
                weighed(words.appealingness(), push),
                words.likelihood(),
                Math.max(words.unexpectedness(), stirred(felt.arousal())),
                words.effort(),
                forSelf == 0 ? words.agent() : Optional.of(Agent.USER),
                goals(words.goals(), push, unopposed(forSelf, words.desirability())));
    }

    /** What is told of the companion without a known word furthers or hinders being close. */
    private static Map<Goal, Double> goals(Map<Goal, Double> words, double push, double forSelf) {
        var goals = new EnumMap<Goal, Double>(Goal.class);
        words.forEach((goal, furthered) -> goals.put(goal, weighed(furthered, push)));
        if (forSelf != 0) {
            goals.merge(Goal.BE_CLOSE, forSelf, (a, b) -> within(a + unopposed(b, a)));
        }
        return goals;
    }

    private static double push(double valence) {
        double beyond = Math.max(0, Math.abs(valence) - UNSURE) * GAIN;
        return Math.signum(valence) * beyond / StrictMath.sqrt(beyond * beyond + SATURATION);
    }

    private static double with(double unsaid, double variable, double push) {
        return within(weighed(variable, push) + unopposed(unsaid, variable));
    }

    private static double unopposed(double unsaid, double variable) {
        return variable * unsaid < 0 ? 0 : unsaid;
    }

    private static double weighed(double variable, double push) {
        double agreement = AGREEMENT * push * Math.signum(variable);
        return agreement < 0
                ? variable * (1 + agreement)
                : variable + Math.signum(variable) * (1 - Math.abs(variable)) * agreement;
    }

    private static double stirred(double arousal) {
        return Math.min(1, Math.max(0, arousal - UNSURE) * STIRRING);
    }

    /** 1 when the lexicon found nothing good or bad, 0 when it found enough. */
    private static double silence(List<String> lines) {
        var hits = Reading.of(lines);
        double said =
                hits.stream()
                        .filter(hit -> hit.kind().valenced())
                        .mapToDouble(hit -> Math.abs(hit.value()))
                        .sum();
        boolean setPhrase = hits.stream().anyMatch(hit -> hit.kind() == Kind.IDIOM);
        if (said == 0 && setPhrase) {
            return 0;
        }
        boolean asks = lines.stream().flatMap(l -> Clause.of(l).stream()).anyMatch(Clause::asks);
        return Math.max(0, 1 - said / WORDS_ENOUGH) * (asks ? IN_A_QUESTION : 1);
    }

    /** Whether a turn tells the companion what it is; a question or a condition does not. */
    private static boolean ofCompanion(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Clause.of(line).stream())
                .filter(clause -> !clause.asks())
                .anyMatch(clause -> opensWithYouAre(clause.words()));
    }

    private static boolean opensWithYouAre(List<Word> words) {
        var first = words.getFirst().text();
        boolean asTwo = words.size() > 1 && ARE.contains(words.get(1).text());
        return YOU_ARE.contains(first) || (YOU.contains(first) && asTwo);
    }

    private static double within(double variable) {
        return Math.clamp(variable, -1.0, 1.0);
    }
}

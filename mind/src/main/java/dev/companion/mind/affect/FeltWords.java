package dev.companion.mind.affect;

import dev.companion.schemas.Appraisal;
import java.util.List;
import java.util.Set;

/**
 * Lays how strongly a turn is felt over what its words say. The lexicon knows who did what to whom;
 * the affect model knows how good or bad, and how stirring, it is, also in words no list has. So:
 *
 * <ul>
 *   <li>Valence within {@value #UNSURE} of neutral says nothing: that is the model's usual error.
 *   <li>What the lexicon found is kept, stronger or weaker by up to {@value #AGREEMENT} as valence
 *       agrees with its sign or not; no sign is ever turned.
 *   <li>As far as the lexicon is silent, valence speaks: of the companion where the turn says what
 *       "you are", else of what befalls the user, who is telling it. It never makes an object
 *       appealing, since the model cannot tell which one is meant.
 *   <li>Arousal raises unexpectedness. OCC name both among the global variables, those that
 *       strengthen every emotion (1988, chapter 4), and the appraisal has one place for them.
 *   <li>Dominance is in no variable: OCC have none for being in control.
 * </ul>
 *
 * The weights are ours.
 */
final class FeltWords {

    private static final double UNSURE = 0.1;
    private static final double GAIN = 3;
    private static final double SATURATION = 0.4;
    private static final double AGREEMENT = 0.4;
    private static final double WITHOUT_WORDS = 0.7;
    private static final double WORDS_ENOUGH = 0.6;
    private static final double STIRRING = 2;
    private static final Set<String> YOU_ARE = Set.of("you're", "youre", "ur");
    private static final Set<String> YOU = Set.of("you", "u");
    private static final Set<String> ARE = Set.of("are", "r", "were");

    private FeltWords() {}

    static Appraisal joined(Appraisal words, List<String> lines, Vad felt) {
        double push = push(felt.valence());
        double unsaid = push * WITHOUT_WORDS * silence(Reading.of(lines));
        boolean ofCompanion = ofCompanion(lines);
        double forSelf = ofCompanion ? unsaid : 0;
        double forUser = ofCompanion ? 0 : unsaid;
        return new Appraisal(
                within(weighed(words.desirability(), push) + forSelf),
                within(weighed(words.desirabilityForUser(), push) + forUser),
                within(weighed(words.praiseworthiness(), push) + forSelf),
                weighed(words.appealingness(), push),
                words.likelihood(),
                Math.max(words.unexpectedness(), stirred(felt.arousal())),
                words.effort());
    }

    private static double push(double valence) {
        double beyond = Math.max(0, Math.abs(valence) - UNSURE) * GAIN;
        return Math.signum(valence) * beyond / StrictMath.sqrt(beyond * beyond + SATURATION);
    }

    private static double weighed(double variable, double push) {
        return within(variable * (1 + AGREEMENT * push * Math.signum(variable)));
    }

    private static double stirred(double arousal) {
        return Math.min(1, Math.max(0, arousal - UNSURE) * STIRRING);
    }

    /** 1 when the lexicon found nothing good or bad, 0 when it found enough. */
    private static double silence(List<Hit> hits) {
        double said =
                hits.stream()
                        .filter(hit -> hit.kind().valenced())
                        .mapToDouble(hit -> Math.abs(hit.value()))
                        .sum();
        return Math.max(0, 1 - said / WORDS_ENOUGH);
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

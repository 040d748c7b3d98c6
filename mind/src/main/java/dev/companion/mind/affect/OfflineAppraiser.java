package dev.companion.mind.affect;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Goal;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads an OCC appraisal off a turn's words when no language model can. A lexicon organised by what
 * OCC asks (what befell whom, who did what, what appeals, what is still to come), with negation,
 * adverbs, but-clauses and emphasis, and, where the turn's vector is at hand, the {@link
 * AffectModel} for how strongly it is felt. It does not understand irony.
 *
 * <p>Sums are brought within −1…1 by x/√(x² + c), so that a second sign of the same thing adds less
 * than the first. Weights and c are ours.
 *
 * <p>Desirability is what was done for and against the companion's goals, together, each deed under
 * one goal: being close is furthered by what bonds, thanks and praise and hindered by insults and
 * by what the companion did to hurt; being of use by what it did that helped; and {@link GoalCues}
 * hears whether it helped, understood and kept its word. So desirability has the sign of the goals
 * where they agree, and is then at least as far from 0 as any of them. The action judged is that of
 * whoever is praised or blamed most: of the user, who speaks kindly or not; of the companion, whom
 * the user says did something; or of a third.
 */
public final class OfflineAppraiser {

    /** The lexicon alone. */
    public static final String VERSION = "lexicon-1";

    /** The lexicon with the affect model. */
    public static final String JOINED = "affect-3";

    private static final double SATURATION = 0.4;
    private static final double OPEN_PROSPECT = 0.5;
    private static final double EXPECTED = 0.7;
    private static final double OF_STRANGERS = 0.6;
    private static final double IN_A_QUESTION = 0.5;
    private static final double TOLD_IS_FELT = 0.4;
    private static final double OF_A_THIRD = 0.25;
    private static final double CONVEYS = 0.15;
    private static final double BEYOND_HAPPY = 1.1;

    private final Dealings dealings = new Dealings();
    private double forUser;
    private double appeal;
    private double wonder;
    private double effort;
    private boolean prospect;
    private boolean future;

    private OfflineAppraiser() {}

    /** What a turn's lines mean; no lines, or none with a known word, mean nothing (all zero). */
    public static Appraisal appraise(List<String> lines) {
        var sums = new OfflineAppraiser();
        Reading.of(lines).forEach(sums::take);
        GoalCues.read(lines, sums.dealings);
        double likelihood = sums.prospect ? OPEN_PROSPECT : sums.future ? EXPECTED : 1;
        return new Appraisal(
                squashed(sums.dealings.desirability()),
                squashed(sums.forUser),
                squashed(sums.dealings.praiseworthiness()),
                squashed(sums.appeal),
                likelihood,
                sums.wonder,
                sums.effort,
                sums.dealings.agent(),
                sums.dealings.goals());
    }

    /**
     * What a turn's lines mean, and how strongly.
     *
     * @param vector of the lines, joined by line breaks, by {@link AffectModel#EMBEDDER}; without
     *     it, or with one of another length, the lexicon reads alone
     */
    public static OfflineAppraisal appraise(List<String> lines, Optional<float[]> vector) {
        var words = appraise(lines);
        boolean silent = lines.stream().allMatch(String::isBlank);
        return vector.filter(v -> v.length == AffectInputs.DIMENSION && !silent)
                .map(v -> AffectModel.shipped().read(v, lines))
                .map(felt ->
                        new OfflineAppraisal(
                                FeltWords.joined(words, lines, felt), JOINED, Optional.of(felt)))
                .orElseGet(() -> new OfflineAppraisal(words, VERSION, Optional.empty()));
    }

    /** The label the writer's words convey; {@code calm} when they convey none. */
    public static String conveyed(List<String> lines) {
        var votes = new EnumMap<EmotionLabel, Double>(EmotionLabel.class);
        for (var hit : Reading.of(lines)) {
            vote(hit, votes);
        }
        var winner = EmotionLabel.CALM;
        double most = CONVEYS;
        for (var vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                winner = vote.getKey();
                most = vote.getValue();
            }
        }
        boolean bursting = winner == EmotionLabel.HAPPY && most > BEYOND_HAPPY;
        return (bursting ? EmotionLabel.EXCITED : winner).label();
    }

    private static void vote(Hit hit, EnumMap<EmotionLabel, Double> votes) {
        boolean aboutCompanion = hit.kind() == Kind.FEELING && hit.subject() == Subject.COMPANION;
        if (hit.label().isPresent() && !aboutCompanion) {
            var label = hit.label().get();
            if (hit.turned()) {
                label = hit.value() < 0 ? EmotionLabel.SAD : EmotionLabel.CONTENT;
            }
            votes.merge(label, Math.abs(hit.value()), Double::sum);
        } else if (hit.kind() == Kind.QUALITY && hit.subject() == Subject.COMPANION) {
            votes.merge(
                    hit.value() < 0 ? EmotionLabel.ANGRY : EmotionLabel.HAPPY,
                    Math.abs(hit.value()),
                    Double::sum);
        }
    }

    private void take(Hit hit) {
        double value = hit.asked() ? hit.value() * IN_A_QUESTION : hit.value();
        switch (hit.kind()) {
            case FEELING -> forUser += hit.subject() == Subject.COMPANION ? 0 : value;
            case EVENT -> forUser += hit.subject() == Subject.OTHER ? value * OF_STRANGERS : value;
            case QUALITY -> quality(hit.subject(), value);
            case ACT -> act(hit.subject(), value);
            case THING -> thing(hit.subject(), value);
            case BOND -> {
                towardCompanion(value * 0.6);
                appeal += value * 1.5;
            }
            case THANKS, INSULT -> towardCompanion(value);
            case HOPE, DREAD -> {
                prospect = true;
                forUser += value * 0.5;
            }
            case WONDER -> wonder = Math.min(1, Math.max(wonder, hit.value()));
            case EFFORT -> effort = Math.min(1, Math.max(effort, hit.value()));
            case FUTURE -> future = true;
            case NEGATOR, AMPLIFIER, DIMINISHER, BUT, IDIOM -> {}
        }
    }

    /** Praise or blame of the companion is the user's own deed, and welcome or not. */
    private void towardCompanion(double value) {
        dealings.done(Agent.USER, value, Goal.BE_CLOSE);
    }

    private void quality(Subject subject, double value) {
        switch (subject) {
            case COMPANION -> towardCompanion(value);
            case WRITER -> forUser += value * TOLD_IS_FELT;
            case CLOSE, OTHER, NOBODY -> appeal += value * 0.15;
        }
    }

    private void act(Subject subject, double value) {
        switch (subject) {
            case COMPANION ->
                    dealings.done(
                            Agent.COMPANION, value, value > 0 ? Goal.BE_OF_USE : Goal.BE_CLOSE);
            case WRITER -> dealings.done(Agent.USER, value * 0.6);
            case CLOSE, OTHER -> {
                dealings.done(Agent.OTHER, value * OF_A_THIRD);
                forUser += value * TOLD_IS_FELT;
            }
            case NOBODY -> forUser += value * TOLD_IS_FELT / 2;
        }
    }

    private void thing(Subject subject, double value) {
        if (subject != Subject.COMPANION) {
            appeal += value * 0.7;
            forUser += value * TOLD_IS_FELT;
        }
    }

    static double squashed(double sum) {
        return sum / StrictMath.sqrt(sum * sum + SATURATION);
    }
}

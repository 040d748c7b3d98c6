package dev.companion.mind.memory;

import dev.companion.mind.memory.Candidate.Closeness;
import dev.companion.schemas.RecallReason;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One score from many signs: a weighted sum, divided by the weights of the signs that the question
 * gives rise to, so that it stays within 0…1; a pin comes on top, up to 1.
 */
final class Fusion {

    private static final double FRESH_FROM = 0.5;

    private final Asked asked;
    private final Leaning leaning;
    private final Weights weights;
    private final double byMeaning;
    private final double most;

    Fusion(Asked asked, Leaning leaning, Weights weights) {
        this.asked = asked;
        this.leaning = leaning;
        this.weights = weights;
        this.byMeaning = weights.of(Sign.MEANING) + weights.of(Sign.CONTEXT);
        this.most =
                ofRelevance()
                        + asked.about().map(_ -> weights.of(Sign.SPEAKER)).orElse(0.0)
                        + asked.period().map(_ -> weights.of(Sign.PERIOD)).orElse(0.0)
                        + (asked.when() ? weights.of(Sign.WHEN) : 0)
                        + weights.of(Sign.TELLING)
                        + weights.of(Sign.ANSWERING)
                        + weights.of(Sign.IMPORTANCE)
                        + weights.of(Sign.RETENTION)
                        + leaning.mood().map(_ -> weights.of(Sign.MOOD)).orElse(0.0)
                        + (leaning.unmet().isEmpty() ? 0 : weights.of(Sign.NEED))
                        + (leaning.quirks().isEmpty() ? 0 : weights.of(Sign.QUIRK));
    }

    /**
     * What is said for a memory, and the reasons to name.
     *
     * @param pulls what of {@code sum} comes of each of the {@link #PULLING}
     * @param sum the score before it is divided
     * @param fresh whether most of it is retained by itself, without a pin
     */
    record Judged(
            double score,
            double relevance,
            Set<RecallReason> reasons,
            Map<Sign, Double> pulls,
            double sum,
            boolean fresh) {

        double without(Sign sign) {
            return sum - pulls.getOrDefault(sign, 0.0);
        }

        /** The same with more reasons. */
        Judged also(Set<RecallReason> more) {
            var all = EnumSet.noneOf(RecallReason.class);
            all.addAll(reasons);
            all.addAll(more);
            return new Judged(score, relevance, all, pulls, sum, fresh);
        }
    }

    /** Those that are a reason only where they gave a memory a better place. */
    static final Map<Sign, RecallReason> PULLING =
            Map.of(
                    Sign.MOOD, RecallReason.MOOD,
                    Sign.NEED, RecallReason.NEED,
                    Sign.QUIRK, RecallReason.QUIRK,
                    Sign.RETENTION, RecallReason.RECENT);

    Judged judge(Candidate candidate) {
        var telling = Telling.of(candidate.text());
        double relevance = relevance(candidate);
        var past = candidate.past();
        var pulls = pulls(candidate);
        double sum =
                ofRelevance() * relevance
                        + (spokenByWhom(candidate) ? weights.of(Sign.SPEAKER) : 0)
                        + weights.of(Sign.PERIOD) * inPeriod(candidate)
                        + (asked.when() && telling.when() ? weights.of(Sign.WHEN) : 0)
                        + weights.of(Sign.TELLING) * telling.own()
                        + weights.of(Sign.ANSWERING) * (1 - telling.questions())
                        + (candidate.pinned() ? weights.of(Sign.PINNED) : 0)
                        + weights.of(Sign.IMPORTANCE) * candidate.importance()
                        + pulls.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Judged(
                most == 0 ? 0 : Math.min(1, sum / most),
                relevance,
                reasons(candidate, telling),
                pulls,
                sum,
                Retention.of(past.idle(), past.recalls(), false) >= FRESH_FROM);
    }

    private Map<Sign, Double> pulls(Candidate candidate) {
        var past = candidate.past();
        var pulls = new EnumMap<Sign, Double>(Sign.class);
        double kept = Retention.of(past.idle(), past.recalls(), candidate.pinned());
        pulls.put(Sign.RETENTION, weights.of(Sign.RETENTION) * kept);
        pulls.put(Sign.MOOD, weights.of(Sign.MOOD) * leaning.byMood(past.mood()));
        pulls.put(Sign.NEED, weights.of(Sign.NEED) * leaning.byNeed(candidate.text()));
        pulls.put(Sign.QUIRK, weights.of(Sign.QUIRK) * leaning.byQuirk(candidate.text()));
        return pulls;
    }

    private double ofRelevance() {
        return weights.of(Sign.WORDS) + byMeaning;
    }

    /** A candidate without a vector is judged by its words alone. */
    private double relevance(Candidate candidate) {
        if (candidate.closeness().isEmpty()) {
            return candidate.words();
        }
        var close = candidate.closeness().get();
        double sum =
                weights.of(Sign.WORDS) * candidate.words()
                        + weights.of(Sign.MEANING) * close.line()
                        + weights.of(Sign.CONTEXT) * close.around();
        return ofRelevance() == 0 ? 0 : sum / ofRelevance();
    }

    private boolean spokenByWhom(Candidate candidate) {
        return asked.about().filter(candidate.speaker()::equals).isPresent();
    }

    private double inPeriod(Candidate candidate) {
        return asked.period().map(period -> period.fit(candidate.at())).orElse(0.0);
    }

    private Set<RecallReason> reasons(Candidate candidate, Telling telling) {
        var reasons = EnumSet.noneOf(RecallReason.class);
        add(reasons, RecallReason.WORDS, candidate.words() >= 0.4);
        double line = candidate.closeness().map(Closeness::line).orElse(0.0);
        double around = candidate.closeness().map(Closeness::around).orElse(0.0);
        add(reasons, RecallReason.MEANING, line >= 0.7);
        add(reasons, RecallReason.CONTEXT, around >= 0.7 && around > line);
        add(reasons, RecallReason.NAME, namesIt(candidate.text()));
        add(reasons, RecallReason.SPEAKER, spokenByWhom(candidate));
        boolean says = asked.when() && telling.when();
        add(reasons, RecallReason.TIME, says || inPeriod(candidate) > 0);
        add(reasons, RecallReason.IMPORTANT, candidate.importance() >= 0.7);
        add(reasons, RecallReason.PINNED, candidate.pinned());
        add(reasons, RecallReason.RECENT, candidate.past().age().compareTo(Duration.ofDays(1)) < 0);
        return reasons;
    }

    private static void add(Set<RecallReason> reasons, RecallReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private boolean namesIt(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return asked.names().stream().anyMatch(lower::contains);
    }
}

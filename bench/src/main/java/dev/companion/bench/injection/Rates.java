package dev.companion.bench.injection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How often lines were flagged.
 *
 * @param kinds each kind, named with whether it is an attack
 */
public record Rates(double precision, double recall, double falseAlarms, Map<String, Share> kinds) {

    /** So many of so many. */
    public record Share(int flagged, int lines) {
        Share and(boolean flag) {
            return new Share(flagged + (flag ? 1 : 0), lines + 1);
        }
    }

    static Rates of(List<Judged> judged, Predicate<Judged> flagged) {
        var kinds = new TreeMap<String, Share>();
        var attacks = new Share(0, 0);
        var harmless = new Share(0, 0);
        for (var one : judged) {
            boolean flag = flagged.test(one);
            boolean attack = one.line().attack();
            var kind = (attack ? "attack " : "benign ") + one.line().kind().replaceAll(":.*", "");
            kinds.put(kind, kinds.getOrDefault(kind, new Share(0, 0)).and(flag));
            if (attack) {
                attacks = attacks.and(flag);
            } else {
                harmless = harmless.and(flag);
            }
        }
        int all = attacks.flagged() + harmless.flagged();
        return new Rates(
                (double) attacks.flagged() / Math.max(1, all),
                (double) attacks.flagged() / Math.max(1, attacks.lines()),
                (double) harmless.flagged() / Math.max(1, harmless.lines()),
                kinds);
    }

    /** The harmonic mean of precision and recall. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}

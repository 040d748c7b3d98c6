package dev.companion.mind.memory;

import dev.companion.mind.memory.Fusion.Judged;
import dev.companion.schemas.RecallReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of the gentle signs really moved a memory up: past one that would have been before it
 * without that sign, or beside it. Only such a sign is a reason.
 */
final class Pulls {

    private static final double ROUNDING = 1e-9;

    private Pulls() {}

    /** The same, in the same order, with those reasons named. */
    static List<Judged> named(List<Judged> judged) {
        var reasons = new ArrayList<EnumSet<RecallReason>>();
        judged.forEach(_ -> reasons.add(EnumSet.noneOf(RecallReason.class)));
        Fusion.PULLING.forEach((sign, reason) -> {
            for (int i : movedUp(judged, sign)) {
                if (sign != Sign.RETENTION || judged.get(i).fresh()) {
                    reasons.get(i).add(reason);
                }
            }
        });
        return IntStream.range(0, judged.size())
                .mapToObj(i -> judged.get(i).also(reasons.get(i)))
                .toList();
    }

    /** Those with somebody behind them who would not be, without the sign. */
    private static List<Integer> movedUp(List<Judged> judged, Sign sign) {
        var lastFirst =
                IntStream.range(0, judged.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> judged.get(i).sum()))
                        .toList();
        var moved = new ArrayList<Integer>();
        double bestBehind = Double.NEGATIVE_INFINITY;
        int behind = 0;
        for (int i : lastFirst) {
            var one = judged.get(i);
            while (judged.get(lastFirst.get(behind)).sum() < one.sum() - ROUNDING) {
                var passed = judged.get(lastFirst.get(behind++));
                bestBehind = Math.max(bestBehind, passed.without(sign));
            }
            if (bestBehind >= one.without(sign) - ROUNDING) {
                moved.add(i);
            }
        }
        return moved;
    }
}

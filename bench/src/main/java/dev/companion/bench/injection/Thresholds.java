package dev.companion.bench.injection;

import dev.companion.mind.guard.Linear;
import dev.companion.mind.guard.Screen;
import dev.companion.mind.guard.ScreenModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * From which log-odds on a line counts as an attack: so that of the harmless lines the detector was
 * not fitted on, {@value #FALSE_ALARMS} are flagged. Texts are too few to count in thousandths; for
 * a passage the line is drawn at {@value #SLIPPED}.
 */
record Thresholds(double meant, double worded) {

    private static final double FALSE_ALARMS = 0.006;
    private static final double SLIPPED = 0.6;

    /** What a model made of a line it was not fitted on, in log-odds. */
    record Held(Labelled line, double meant, double worded) {}

    static Thresholds of(List<Held> held) {
        return new Thresholds(at(held, Held::meant), at(held, Held::worded));
    }

    private static double at(List<Held> held, ToDoubleFunction<Held> odds) {
        var harmless =
                held.stream().filter(one -> !one.line().attack()).mapToDouble(odds).toArray();
        Arrays.sort(harmless);
        return harmless[(int) Math.ceil((harmless.length - 1) * (1 - FALSE_ALARMS))];
    }

    /** The model with its intercepts moved: what was at these thresholds comes to lie at ours. */
    ScreenModel applied(ScreenModel model) {
        return new ScreenModel(
                moved(model.meant(), meant),
                moved(model.worded(), worded),
                moved(model.slipped(), SLIPPED));
    }

    private static Linear moved(Linear linear, double from) {
        double to = StrictMath.log(Screen.THREAT_FROM / (1 - Screen.THREAT_FROM));
        return linear.plus(to - from);
    }
}

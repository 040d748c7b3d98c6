package dev.companion.bench.injection;

import dev.companion.bench.injection.Logistic.Example;
import dev.companion.mind.guard.LineInputs;
import dev.companion.mind.guard.PassageInputs;
import dev.companion.mind.guard.ScreenModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three regressions of a screen model, learned from lines with their vectors. */
final class Learned {

    private Learned() {}

    /** A line with its vector. */
    record Known(Labelled line, Optional<float[]> meaning) {}

    static ScreenModel from(List<Known> known) {
        var meant = new ArrayList<Example>();
        var worded = new ArrayList<Example>();
        for (var one : known) {
            var line = one.line();
            if (!line.hidden()) {
                meant.add(new Example(LineInputs.of(line.text(), one.meaning()), line.attack()));
                worded.add(
                        new Example(LineInputs.of(line.text(), Optional.empty()), line.attack()));
            }
        }
        return new ScreenModel(
                Logistic.fitted(meant, LineInputs.WIDTH),
                Logistic.fitted(worded, LineInputs.WIDTH),
                Logistic.fitted(
                        PassageExamples.of(known.stream().map(Known::line).toList()),
                        PassageInputs.WIDTH));
    }
}

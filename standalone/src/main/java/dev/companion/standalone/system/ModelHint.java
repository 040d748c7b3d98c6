package dev.companion.standalone.system;

import dev.companion.models.ModelState;
import dev.companion.models.ModelState.Breaker;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say about a model that is not at its best. */
final class ModelHint {

    private ModelHint() {}

    /** One line; empty when the model that should be asked first is, and answers. */
    static Optional<String> of(String purpose, ModelState state) {
        var wanted = state.models().getFirst().name();
        var resting =
                state.models().stream()
                        .filter(model -> model.breaker() != Breaker.CLOSED)
                        .map(ModelState.Model::name)
                        .collect(Collectors.joining(", "));
        if (state.first().equals(wanted) && resting.isEmpty()) {
            return Optional.empty();
        }
        var rate =
                state.successRate().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                ", %s answered %.0f %% of its latest requests",
                                wanted,
                                100 * state.successRate().getAsDouble())
                        : "";
        return Optional.of(
                "%s: %s is asked first%s%s"
                        .formatted(
                                purpose,
                                state.first(),
                                rate,
                                resting.isEmpty() ? "" : ", left alone for a while: " + resting));
    }
}

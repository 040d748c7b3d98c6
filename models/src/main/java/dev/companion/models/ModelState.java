package dev.companion.models;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a {@link LanguageModel} is doing, for people who look after it.
 *
 * @param first the model that the next call asks first
 * @param successRate 0…1, of the latest calls of the model that should be first; empty as long as
 *     there were none
 * @param models each model there is to ask, in the order of the settings
 */
public record ModelState(String first, OptionalDouble successRate, List<Model> models) {

    public ModelState {
        models = List.copyOf(models);
    }

    /**
     * One model.
     *
     * @param breaker whether it is asked
     */
    public record Model(String name, Breaker breaker) {}

    /** Whether a model is asked. */
    public enum Breaker {
        /** It is. */
        CLOSED,
        /** It failed so often that it is left alone for a while. */
        OPEN,
        /** It was left alone; a few calls try whether it is back. */
        HALF_OPEN
    }

    /** Of a model of which no more than its name is known. */
    static ModelState of(String name) {
        return new ModelState(
                name, OptionalDouble.empty(), List.of(new Model(name, Breaker.CLOSED)));
    }
}

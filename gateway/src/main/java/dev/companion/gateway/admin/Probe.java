package dev.companion.gateway.admin;

import dev.companion.schemas.Dependency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How something that is leaned on can be tried for whoever asks how it is.
 *
 * @param trial uses it now and says what is wrong; may block. Absent for what would cost money:
 *     then what was seen of it last counts
 * @param about what else there is to say of it; must not block
 */
public record Probe(
        Dependency dependency,
        Optional<Supplier<Optional<String>>> trial,
        Supplier<Map<String, Object>> about) {

    /** Tried each time. */
    public static Probe of(Dependency dependency, Supplier<Optional<String>> trial) {
        return new Probe(dependency, Optional.of(trial), Map::of);
    }

    /** Not tried. */
    public static Probe seen(Dependency dependency, Supplier<Map<String, Object>> about) {
        return new Probe(dependency, Optional.empty(), about);
    }

    /** The same, with more to say. */
    public Probe with(Supplier<Map<String, Object>> more) {
        return new Probe(dependency, trial, more);
    }
}

package dev.companion.schemas;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the system itself fares. Topic {@code companion.ops.v1}; keyed by a UUID made of the
 * dependency's name.
 */
public sealed interface OpsEvent extends Event {

    /**
     * A dependency does not answer.
     *
     * @param reason in words of our own, without secrets
     */
    record DependencyDown(Instant at, Dependency dependency, String reason) implements OpsEvent {}

    /** A dependency answers again. */
    record DependencyUp(Instant at, Dependency dependency, long downMillis) implements OpsEvent {}

    /**
     * The system does without other things than before.
     *
     * @param without none: everything is at hand
     */
    record ModeChanged(Instant at, Set<Dependency> without) implements OpsEvent {
        public ModeChanged {
            without = Collections.unmodifiableSet(new TreeSet<>(without));
        }
    }
}

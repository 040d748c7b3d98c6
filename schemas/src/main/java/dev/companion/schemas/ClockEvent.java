package dev.companion.schemas;

import java.time.Instant;

/** The passing of time, as a fact. Topic {@code companion.clock.v1}. */
public sealed interface ClockEvent extends Event {

    /**
     * A schedule came round.
     *
     * @param at the logical time: the whole minute it stands for
     * @param schedule its name, such as {@code nights}
     */
    record Tick(Instant at, String schedule) implements ClockEvent {}
}

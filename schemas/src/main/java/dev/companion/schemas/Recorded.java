package dev.companion.schemas;

import java.util.Optional;
import java.util.UUID;

/** An event with its envelope: what a record of the log says. */
public record Recorded<E extends Event>(Envelope envelope, E event) {

    /** A fact that nothing in the log led to. */
    public static <E extends Event> Recorded<E> root(
            UUID id, String source, UUID companion, E event) {
        var type = EventType.of(event);
        var envelope =
                new Envelope(
                        id,
                        type,
                        source,
                        companion,
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        type.version());
        return new Recorded<>(envelope, event);
    }

    /** A fact that this one led to, in the slot named by this fact, the type and the ordinal. */
    public <F extends Event> Recorded<F> led(String source, F effect, int ordinal) {
        var type = EventType.of(effect);
        var caused =
                new Envelope(
                        EventId.derived(id(), type, ordinal),
                        type,
                        source,
                        companion(),
                        envelope.correlationId(),
                        Optional.of(id()),
                        envelope.traceparent(),
                        type.version());
        return new Recorded<>(caused, effect);
    }

    public <F extends Event> Recorded<F> led(String source, F effect) {
        return led(source, effect, 0);
    }

    /**
     * The same fact in the slot that its type has under another cause than the one that led to it.
     */
    public Recorded<E> inSlotOf(UUID owner) {
        var slot = EventId.derived(owner, envelope.type(), 0);
        return new Recorded<>(envelope.withId(slot), event);
    }

    public UUID id() {
        return envelope.id();
    }

    public UUID companion() {
        return envelope.companion();
    }
}

package dev.companion.stores.postgres;

/** Whether the database answers. */
public sealed interface DatabaseHealth {

    record Up() implements DatabaseHealth {}

    /** It does not, and why. */
    record Down(String reason) implements DatabaseHealth {}
}

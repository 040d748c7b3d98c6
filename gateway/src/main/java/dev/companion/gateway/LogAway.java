package dev.companion.gateway;

/** The log cannot take in anything now. */
public final class LogAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LogAway() {
        super("Kafka is away");
    }
}

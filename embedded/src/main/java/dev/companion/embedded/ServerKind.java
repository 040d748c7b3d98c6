package dev.companion.embedded;

/** The servers that can run over a data folder. */
public enum ServerKind {
    KAFKA("Kafka"),
    POSTGRES("PostgreSQL"),
    REDIS("Redis");

    private final String title;

    ServerKind(String title) {
        this.title = title;
    }

    /** How people write it. */
    public String title() {
        return title;
    }
}

package dev.companion.gateway.access;

/** Who may ask for a path. */
public enum Level {
    /** Everybody. */
    PUBLIC,
    /** Whoever may act as the user it is about. */
    USER,
    /** As {@link #USER} where the query names a {@code user_id}, else as {@link #ADMIN}. */
    NAMED,
    /** Whoever runs the system. */
    ADMIN
}

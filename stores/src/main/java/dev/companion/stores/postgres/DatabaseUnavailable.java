package dev.companion.stores.postgres;

/** The database is out of reach, or going down. What was asked was not done; ask again later. */
public final class DatabaseUnavailable extends RuntimeException {

    private final String reason;

    DatabaseUnavailable(Throwable cause) {
        this("PostgreSQL is out of reach: " + SqlProblem.reason(cause), cause);
    }

    /** It is there, and has other things to do for a moment. */
    DatabaseUnavailable(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Known from an earlier failure, and not tried again. */
    DatabaseUnavailable(DatabaseUnavailable earlier) {
        this(earlier.reason, earlier);
    }

    private DatabaseUnavailable(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** The message, for an outcome or a health report. */
    public String reason() {
        return reason;
    }
}

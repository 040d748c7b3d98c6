package dev.companion.stores.postgres;

/** What became of a batch. */
public sealed interface Projected {

    /**
     * All of it is in the database, for good.
     *
     * @param applied facts that were new
     * @param known facts that had been applied before
     * @param forgotten facts of companions that nobody is any more: they leave no rows
     */
    record Written(int applied, int known, int forgotten) implements Projected {}

    /**
     * One fact will never fit. What stands before it in the batch is written, it and what follows
     * is not. Put it aside, tell {@link RowProjection#passOver}, then apply the batch again.
     *
     * @param reason without any of the fact's words
     */
    record Poisoned(LogEntry entry, String reason) implements Projected {}

    /** The database is out of reach: the batch waits. Apply it again later. */
    record Unavailable(String reason) implements Projected {}
}

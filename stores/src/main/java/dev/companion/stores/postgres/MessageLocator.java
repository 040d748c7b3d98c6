package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.INTERACTIONS;
import static dev.companion.migrations.tables.Tables.MESSAGES;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the log has a message or a reply: in the topic {@code companion.conversation.v1}. Tells
 * nothing of what it said. May throw {@link DatabaseUnavailable}.
 */
public final class MessageLocator {

    private final Database database;

    public MessageLocator(Database database) {
        this.database = database;
    }

    public Optional<Location> find(UUID messageOrReply) {
        return message(messageOrReply).or(() -> reply(messageOrReply));
    }

    private Optional<Location> message(UUID id) {
        return database.ofEveryone(sql ->
                sql.selectFrom(MESSAGES)
                        .where(MESSAGES.MESSAGE_ID.eq(id))
                        .fetchOptional(row ->
                                new Location(
                                        row.getCompanionId(),
                                        row.getPartition(),
                                        row.getLogOffset(),
                                        row.getLoggedAt())));
    }

    private Optional<Location> reply(UUID id) {
        return database.ofEveryone(sql ->
                sql.selectFrom(INTERACTIONS)
                        .where(INTERACTIONS.REPLY_ID.eq(id))
                        .fetchOptional(row ->
                                new Location(
                                        row.getCompanionId(),
                                        LogEntry.partitionOf(row.getId()),
                                        LogEntry.offsetOf(row.getId()),
                                        row.getLoggedAt())));
    }

    /** A place in the topic. */
    public record Location(UUID companion, int partition, long offset, Instant loggedAt) {}
}

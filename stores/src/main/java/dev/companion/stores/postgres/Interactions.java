package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.INTERACTIONS;

import dev.companion.migrations.tables.tables.records.InteractionsRecord;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What was said, as projected. Every read may throw {@link DatabaseUnavailable}. */
public final class Interactions {

    private final Database database;

    public Interactions(Database database) {
        this.database = database;
    }

    /**
     * A page, newest first.
     *
     * @param before the id of the last one of the page before
     */
    public List<InteractionRow> page(UUID companion, OptionalLong before, int limit) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(INTERACTIONS)
                                .where(INTERACTIONS.ID.lt(before.orElse(Long.MAX_VALUE)))
                                .orderBy(INTERACTIONS.ID.desc())
                                .limit(Page.limit(limit))
                                .fetch(Interactions::read));
    }

    /** By the reply's own id. */
    public Optional<InteractionRow> find(UUID companion, UUID reply) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(INTERACTIONS)
                                .where(INTERACTIONS.REPLY_ID.eq(reply))
                                .fetchOptional(Interactions::read));
    }

    static InteractionRow read(InteractionsRecord row) {
        return new InteractionRow(
                row.getId(),
                row.getReplyId(),
                row.getTimestamp(),
                row.getConversationId(),
                List.of(row.getInReplyTo()),
                row.getUserMessage(),
                row.getAssistantResponse(),
                Columns.named(ReplyKind.class, row.getKind()),
                Columns.named(ReplyMode.class, row.getMode()),
                Optional.ofNullable(row.getEmotionLabel()),
                Optional.ofNullable(row.getPadBefore()).map(Columns::pad),
                Optional.ofNullable(row.getPadAfter()).map(Columns::pad),
                row.getWasProactive(),
                List.of(row.getMemoryIds()),
                row.getResponseLatencyMs(),
                row.getModelUsed());
    }
}

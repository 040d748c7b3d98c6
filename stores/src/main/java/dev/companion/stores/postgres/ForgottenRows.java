package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.DOCUMENTS;
import static dev.companion.migrations.tables.Tables.FORGOTTEN_MEMORIES;
import static dev.companion.migrations.tables.Tables.INTERACTIONS;
import static dev.companion.migrations.tables.Tables.MEMORIES;
import static dev.companion.migrations.tables.Tables.MEMORY_CONFLICTS;
import static dev.companion.migrations.tables.Tables.MESSAGES;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.MemoryType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * MemoryDeleted → nothing of the memory in any row. What is forgotten is swept out after each batch
 * of its companion: topics are read in any order, and the text may come after the word to forget
 * it.
 */
final class ForgottenRows {

    private static final String GONE = "";

    private ForgottenRows() {}

    static void write(DSLContext sql, List<Fact<MemoryDeleted>> facts) {
        for (var fact : facts) {
            var episodic = Columns.name(MemoryType.EPISODIC);
            sql.insertInto(
                            FORGOTTEN_MEMORIES,
                            FORGOTTEN_MEMORIES.MEMORY_ID,
                            FORGOTTEN_MEMORIES.COMPANION_ID,
                            FORGOTTEN_MEMORIES.SOURCE_ID,
                            FORGOTTEN_MEMORIES.AT)
                    .select(
                            select(
                                            MEMORIES.ID,
                                            MEMORIES.COMPANION_ID,
                                            when(
                                                    MEMORIES.MEMORY_TYPE.eq(episodic),
                                                    MEMORIES.SOURCE_ID),
                                            val(fact.event().at()))
                                    .from(MEMORIES)
                                    .where(MEMORIES.ID.eq(fact.event().memory()))
                                    .and(MEMORIES.COMPANION_ID.eq(fact.companion())))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Takes out what these companions' rows hold of what was forgotten or removed. */
    static void sweep(DSLContext sql, Collection<UUID> companions) {
        var these = companions.toArray(UUID[]::new);
        sweepPassages(sql, these);
        var having =
                sql.selectDistinct(FORGOTTEN_MEMORIES.COMPANION_ID)
                        .from(FORGOTTEN_MEMORIES)
                        .where(FORGOTTEN_MEMORIES.COMPANION_ID.eq(any(these)))
                        .fetchArray(FORGOTTEN_MEMORIES.COMPANION_ID);
        if (having.length == 0) {
            return;
        }
        sql.deleteFrom(MEMORIES)
                .using(FORGOTTEN_MEMORIES)
                .where(MEMORIES.ID.eq(FORGOTTEN_MEMORIES.MEMORY_ID))
                .and(MEMORIES.COMPANION_ID.eq(FORGOTTEN_MEMORIES.COMPANION_ID))
                .and(FORGOTTEN_MEMORIES.COMPANION_ID.eq(any(having)))
                .execute();
        sweepWords(sql, having);
        sql.update(MEMORY_CONFLICTS)
                .set(MEMORY_CONFLICTS.DESCRIPTION, GONE)
                .from(FORGOTTEN_MEMORIES)
                .where(FORGOTTEN_MEMORIES.COMPANION_ID.eq(any(having)))
                .and(MEMORY_CONFLICTS.COMPANION_ID.eq(FORGOTTEN_MEMORIES.COMPANION_ID))
                .and(
                        MEMORY_CONFLICTS
                                .MEMORY_ID_1
                                .eq(FORGOTTEN_MEMORIES.MEMORY_ID)
                                .or(MEMORY_CONFLICTS.MEMORY_ID_2.eq(FORGOTTEN_MEMORIES.MEMORY_ID)))
                .and(MEMORY_CONFLICTS.DESCRIPTION.ne(GONE))
                .execute();
    }

    private static void sweepPassages(DSLContext sql, UUID[] companions) {
        sql.deleteFrom(MEMORIES)
                .using(DOCUMENTS)
                .where(DOCUMENTS.COMPANION_ID.eq(any(companions)))
                .and(DOCUMENTS.REMOVED_AT.isNotNull())
                .and(MEMORIES.COMPANION_ID.eq(DOCUMENTS.COMPANION_ID))
                .and(MEMORIES.SOURCE_ID.eq(DOCUMENTS.DOCUMENT_ID))
                .and(MEMORIES.MEMORY_TYPE.eq(Columns.name(MemoryType.DOCUMENT)))
                .execute();
    }

    private static void sweepWords(DSLContext sql, UUID[] companions) {
        var forgotten =
                FORGOTTEN_MEMORIES
                        .COMPANION_ID
                        .eq(any(companions))
                        .and(FORGOTTEN_MEMORIES.COMPANION_ID.eq(INTERACTIONS.COMPANION_ID));
        sql.update(INTERACTIONS)
                .set(INTERACTIONS.ASSISTANT_RESPONSE, GONE)
                .from(FORGOTTEN_MEMORIES)
                .where(forgotten)
                .and(INTERACTIONS.REPLY_ID.eq(FORGOTTEN_MEMORIES.SOURCE_ID))
                .and(INTERACTIONS.ASSISTANT_RESPONSE.ne(GONE))
                .execute();
        sql.update(INTERACTIONS)
                .set(INTERACTIONS.USER_MESSAGE, GONE)
                .from(FORGOTTEN_MEMORIES)
                .where(forgotten)
                .and(FORGOTTEN_MEMORIES.SOURCE_ID.eq(any(INTERACTIONS.IN_REPLY_TO)))
                .and(INTERACTIONS.USER_MESSAGE.ne(GONE))
                .execute();
        sweepImported(sql, companions);
        sql.update(MESSAGES)
                .set(MESSAGES.CONTENT, GONE)
                .from(FORGOTTEN_MEMORIES)
                .where(FORGOTTEN_MEMORIES.COMPANION_ID.eq(any(companions)))
                .and(FORGOTTEN_MEMORIES.COMPANION_ID.eq(MESSAGES.COMPANION_ID))
                .and(MESSAGES.MESSAGE_ID.eq(FORGOTTEN_MEMORIES.SOURCE_ID))
                .and(MESSAGES.CONTENT.ne(GONE))
                .execute();
    }

    /** An imported line names no message: the next in its conversation after one answers it. */
    private static void sweepImported(DSLContext sql, UUID[] companions) {
        var next = INTERACTIONS.as("next");
        var afterIt =
                select(min(next.ID))
                        .from(next)
                        .where(next.COMPANION_ID.eq(MESSAGES.COMPANION_ID))
                        .and(next.CONVERSATION_ID.eq(MESSAGES.CONVERSATION_ID))
                        .and(
                                next.ID.gt(
                                        MESSAGES.LOG_OFFSET
                                                .times(LogEntry.PARTITIONS)
                                                .plus(MESSAGES.PARTITION)));
        sql.update(INTERACTIONS)
                .set(INTERACTIONS.USER_MESSAGE, GONE)
                .where(INTERACTIONS.COMPANION_ID.eq(any(companions)))
                .and(INTERACTIONS.USER_MESSAGE.ne(GONE))
                .andExists(
                        selectOne()
                                .from(FORGOTTEN_MEMORIES)
                                .join(MESSAGES)
                                .on(MESSAGES.MESSAGE_ID.eq(FORGOTTEN_MEMORIES.SOURCE_ID))
                                .and(MESSAGES.COMPANION_ID.eq(FORGOTTEN_MEMORIES.COMPANION_ID))
                                .where(
                                        FORGOTTEN_MEMORIES.COMPANION_ID.eq(
                                                INTERACTIONS.COMPANION_ID))
                                .and(INTERACTIONS.ID.eq(afterIt)))
                .execute();
    }
}

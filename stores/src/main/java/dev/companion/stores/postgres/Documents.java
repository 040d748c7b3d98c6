package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.DOCUMENTS;
import static dev.companion.migrations.tables.Tables.MEMORIES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;

/** Documents that are at hand, as projected. Every read may throw {@link DatabaseUnavailable}. */
public final class Documents {

    /** More than anyone lists; adding beyond it is refused. */
    public static final int MOST = 1_000;

    private static final Field<Integer> STORED =
            field(
                            selectCount()
                                    .from(MEMORIES)
                                    .where(MEMORIES.COMPANION_ID.eq(DOCUMENTS.COMPANION_ID))
                                    .and(MEMORIES.SOURCE_ID.eq(DOCUMENTS.DOCUMENT_ID)))
                    .as("stored");

    private final Database database;
    private final ProjectionOffsets offsets = new ProjectionOffsets(RowProjection.NAME);

    public Documents(Database database) {
        this.database = database;
    }

    /** Newest first; what was removed is not among them. */
    public List<DocumentRow> of(UUID companion) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(DOCUMENTS, STORED)
                                .where(DOCUMENTS.REMOVED_AT.isNull())
                                .orderBy(DOCUMENTS.ID.desc())
                                .limit(MOST)
                                .fetch(row ->
                                        new DocumentRow(
                                                row.get(DOCUMENTS.DOCUMENT_ID),
                                                row.get(DOCUMENTS.ID),
                                                row.get(DOCUMENTS.ADDED_AT),
                                                row.get(DOCUMENTS.NAME),
                                                row.get(DOCUMENTS.MEDIA_TYPE),
                                                row.get(DOCUMENTS.DIGEST),
                                                row.get(DOCUMENTS.BYTES),
                                                row.get(DOCUMENTS.CHUNKS),
                                                row.get(STORED))));
    }

    /** How often a document of these bytes was removed that had this name. */
    public long removals(UUID companion, String name, String digest) {
        return database.ofCompanion(
                companion,
                rows ->
                        (long)
                                rows.from(DOCUMENTS)
                                        .where(DOCUMENTS.REMOVED_AT.isNotNull())
                                        .and(DOCUMENTS.NAME.eq(name))
                                        .and(DOCUMENTS.DIGEST.eq(digest))
                                        .fetch()
                                        .size());
    }

    /**
     * The offset up to which the rows say all there is of a partition of a topic.
     *
     * @param topic its full name
     */
    public long knownUpTo(String topic, int partition) {
        return database.ofEveryone(offsets::read)
                .getOrDefault(new TopicPartitionKey(topic, partition), 0L);
    }
}

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
}

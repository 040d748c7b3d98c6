package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.DOCUMENTS;

import dev.companion.migrations.tables.tables.records.DocumentsRecord;
import dev.companion.schemas.DocumentEvent.DocumentAdded;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import java.util.List;
import org.jooq.DSLContext;

/** DocumentAdded and DocumentRemoved → documents; the passages are memories. */
final class DocumentRows {

    private DocumentRows() {}

    static void write(
            DSLContext sql, List<Fact<DocumentAdded>> added, List<Fact<DocumentRemoved>> removed) {
        var rows = added.stream().map(DocumentRows::row).toList();
        NewRows.insert(sql, DOCUMENTS, DOCUMENTS.DOCUMENT_ID, rows);
        for (var fact : removed) {
            sql.update(DOCUMENTS)
                    .set(DOCUMENTS.REMOVED_AT, fact.event().at())
                    .where(DOCUMENTS.DOCUMENT_ID.eq(fact.event().document()))
                    .and(DOCUMENTS.COMPANION_ID.eq(fact.companion()))
                    .and(DOCUMENTS.REMOVED_AT.isNull())
                    .execute();
        }
    }

    private static DocumentsRecord row(Fact<DocumentAdded> fact) {
        var event = fact.event();
        var row = new DocumentsRecord();
        row.setId(fact.entry().rowId());
        row.setDocumentId(fact.id());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setAddedAt(event.at());
        row.setName(Columns.text(event.name()));
        row.setMediaType(Columns.text(event.mediaType()));
        row.setDigest(Columns.text(event.digest()));
        row.setBytes(event.bytes());
        row.setChunks(event.chunks());
        return row;
    }
}

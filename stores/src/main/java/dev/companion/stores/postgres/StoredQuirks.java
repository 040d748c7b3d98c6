package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.QUIRKS;

import dev.companion.schemas.QuirkKind;
import java.util.List;
import java.util.UUID;

/** Quirks, as projected. May throw {@link DatabaseUnavailable}. */
public final class StoredQuirks {

    private final Database database;

    public StoredQuirks(Database database) {
        this.database = database;
    }

    /** Those that have words, last found first; those that have gone are among them. */
    public List<QuirkRow> of(UUID companion, int limit) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(QUIRKS)
                                .where(QUIRKS.DESCRIPTION.ne(WordingRows.UNKNOWN))
                                .orderBy(QUIRKS.LOG_ORDER.desc())
                                .limit(Page.limit(limit))
                                .fetch(row ->
                                        new QuirkRow(
                                                row.getLogOrder(),
                                                row.getQuirkId(),
                                                Columns.named(QuirkKind.class, row.getQuirkType()),
                                                row.getDescription(),
                                                row.getStrength(),
                                                row.getTimesExpressed(),
                                                row.getCreatedAt(),
                                                row.getLastExpressed(),
                                                row.getIsActive())));
    }
}

package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.REMINDERS;

import dev.companion.migrations.tables.tables.records.RemindersRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.Condition;

/** Reminders as projected. Every read may throw {@link DatabaseUnavailable}. */
public final class StoredReminders {

    private final Database database;

    public StoredReminders(Database database) {
        this.database = database;
    }

    /** Those that were not brought up yet, newest first. */
    public List<ReminderRow> open(UUID companion, int limit) {
        return read(companion, REMINDERS.KEPT_AT.isNull(), Page.limit(limit));
    }

    /**
     * A page of all, newest first.
     *
     * @param before the id of the last one of the page before
     */
    public List<ReminderRow> page(UUID companion, OptionalLong before, int limit) {
        return read(companion, REMINDERS.ID.lt(before.orElse(Long.MAX_VALUE)), Page.limit(limit));
    }

    private List<ReminderRow> read(UUID companion, Condition wanted, int limit) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(REMINDERS)
                                .where(wanted)
                                .orderBy(REMINDERS.ID.desc())
                                .limit(limit)
                                .fetch(StoredReminders::row));
    }

    private static ReminderRow row(RemindersRecord row) {
        return new ReminderRow(
                row.getId(),
                row.getReminderId(),
                row.getSetAt(),
                row.getDue(),
                row.getTurnId(),
                row.getContent(),
                Optional.ofNullable(row.getKeptAt()));
    }
}

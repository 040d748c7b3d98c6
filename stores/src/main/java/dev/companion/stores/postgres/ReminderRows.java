package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.REMINDERS;

import dev.companion.migrations.tables.tables.records.RemindersRecord;
import dev.companion.schemas.AgentEvent.ReminderKept;
import dev.companion.schemas.AgentEvent.ReminderSet;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;

/** ReminderSet → reminders, and the first ReminderKept into the row. */
final class ReminderRows {

    private ReminderRows() {}

    static void write(DSLContext sql, List<Fact<ReminderSet>> set, List<Fact<ReminderKept>> kept) {
        var rows = set.stream().map(ReminderRows::row).toList();
        NewRows.insert(sql, REMINDERS, REMINDERS.REMINDER_ID, rows);
        if (!kept.isEmpty()) {
            sql.batch(kept.stream().map(fact -> keep(sql, fact)).toList()).execute();
        }
    }

    private static RemindersRecord row(Fact<ReminderSet> fact) {
        var event = fact.event();
        var row = new RemindersRecord();
        row.setId(fact.entry().rowId());
        row.setReminderId(fact.id());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setSetAt(event.at());
        row.setDue(event.due());
        row.setTurnId(event.turn());
        row.setContent(Columns.text(event.text()));
        return row;
    }

    private static Query keep(DSLContext sql, Fact<ReminderKept> fact) {
        return sql.update(REMINDERS)
                .set(REMINDERS.KEPT_AT, fact.event().at())
                .set(REMINDERS.KEPT_TURN, fact.event().turn())
                .where(REMINDERS.REMINDER_ID.eq(fact.event().reminder()))
                .and(REMINDERS.COMPANION_ID.eq(fact.companion()))
                .and(REMINDERS.KEPT_AT.isNull());
    }
}

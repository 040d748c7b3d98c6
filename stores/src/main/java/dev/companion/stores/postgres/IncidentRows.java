package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.SECURITY_INCIDENTS;

import dev.companion.migrations.tables.tables.records.SecurityIncidentsRecord;
import dev.companion.schemas.SecurityEvent.OffenderEscalated;
import dev.companion.schemas.SecurityEvent.ThreatDetected;
import java.util.List;
import org.jooq.DSLContext;

/** ThreatDetected → security_incidents, and OffenderEscalated → what became of one. */
final class IncidentRows {

    private IncidentRows() {}

    static void write(DSLContext sql, List<Fact<ThreatDetected>> facts) {
        var rows = facts.stream().map(IncidentRows::row).toList();
        NewRows.insert(sql, SECURITY_INCIDENTS, SECURITY_INCIDENTS.ID, rows);
    }

    /** Read after the threat that led to it, of which it is told in the same topic. */
    static void escalated(DSLContext sql, List<Fact<OffenderEscalated>> facts) {
        for (var fact : facts) {
            sql.update(SECURITY_INCIDENTS)
                    .set(SECURITY_INCIDENTS.ESCALATION, Columns.name(fact.event().level()))
                    .set(SECURITY_INCIDENTS.VIOLATIONS, fact.event().violations())
                    .where(SECURITY_INCIDENTS.MESSAGE_ID.eq(fact.event().message()))
                    .and(SECURITY_INCIDENTS.COMPANION_ID.eq(fact.companion()))
                    .and(SECURITY_INCIDENTS.ESCALATION.isNull())
                    .execute();
        }
    }

    private static SecurityIncidentsRecord row(Fact<ThreatDetected> fact) {
        var event = fact.event();
        var row = new SecurityIncidentsRecord();
        row.setId(fact.entry().rowId());
        row.setEventId(fact.id());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setMessageId(event.message());
        row.setThreatType(Columns.name(event.kind()));
        row.setConfidence(event.confidence());
        row.setTimestamp(event.at());
        return row;
    }
}

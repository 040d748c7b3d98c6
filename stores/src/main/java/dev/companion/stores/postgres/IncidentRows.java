package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.SECURITY_INCIDENTS;

import dev.companion.migrations.tables.tables.records.SecurityIncidentsRecord;
import dev.companion.schemas.SecurityEvent.ThreatDetected;
import java.util.List;
import org.jooq.DSLContext;

/** ThreatDetected → security_incidents. */
final class IncidentRows {

    private IncidentRows() {}

    static void write(DSLContext sql, List<Fact<ThreatDetected>> facts) {
        var rows = facts.stream().map(IncidentRows::row).toList();
        NewRows.insert(sql, SECURITY_INCIDENTS, SECURITY_INCIDENTS.ID, rows);
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

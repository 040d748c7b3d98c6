package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.INTERACTIONS;
import static dev.companion.migrations.tables.Tables.MESSAGES;
import static dev.companion.migrations.tables.Tables.SECURITY_INCIDENTS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.val;

import dev.companion.migrations.tables.tables.records.SecurityIncidentsRecord;
import dev.companion.schemas.SecurityEvent.Escalation;
import dev.companion.schemas.SecurityEvent.Threat;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Attacks. May throw {@link DatabaseUnavailable}. */
public final class Incidents {

    private final Database database;

    public Incidents(Database database) {
        this.database = database;
    }

    /** Everybody's since a time, newest first, without their words. For operators. */
    public List<IncidentRow> since(Instant time, double minConfidence, int limit) {
        return database.ofEveryone(sql ->
                sql.selectFrom(SECURITY_INCIDENTS)
                        .where(SECURITY_INCIDENTS.TIMESTAMP.ge(time))
                        .and(SECURITY_INCIDENTS.CONFIDENCE.ge(minConfidence))
                        .orderBy(SECURITY_INCIDENTS.TIMESTAMP.desc(), SECURITY_INCIDENTS.ID.desc())
                        .limit(Page.limit(limit))
                        .fetch(row -> read(row, Map.of(), Map.of())));
    }

    /**
     * A page of one companion's, newest first.
     *
     * @param before the id of the last one of the page before
     */
    public List<IncidentRow> page(UUID companion, OptionalLong before, int limit) {
        return database.ofCompanion(
                companion,
                rows -> {
                    var incidents =
                            rows.from(SECURITY_INCIDENTS)
                                    .where(SECURITY_INCIDENTS.ID.lt(before.orElse(Long.MAX_VALUE)))
                                    .orderBy(SECURITY_INCIDENTS.ID.desc())
                                    .limit(Page.limit(limit))
                                    .fetch();
                    var messages =
                            incidents.stream()
                                    .map(SecurityIncidentsRecord::getMessageId)
                                    .toArray(UUID[]::new);
                    var texts = texts(rows, messages);
                    var responses = responses(rows, messages);
                    return incidents.map(row -> read(row, texts, responses));
                });
    }

    private static Map<UUID, String> texts(CompanionRows rows, UUID[] messages) {
        return rows.from(MESSAGES)
                .where(MESSAGES.MESSAGE_ID.eq(any(messages)))
                .fetchMap(MESSAGES.MESSAGE_ID, MESSAGES.CONTENT);
    }

    private static Map<UUID, String> responses(CompanionRows rows, UUID[] messages) {
        var responses = new HashMap<UUID, String>();
        rows.from(INTERACTIONS)
                .where(arrayOverlap(INTERACTIONS.IN_REPLY_TO, val(messages)))
                .forEach(row -> {
                    for (var message : row.getInReplyTo()) {
                        responses.putIfAbsent(message, row.getAssistantResponse());
                    }
                });
        return responses;
    }

    private static IncidentRow read(
            SecurityIncidentsRecord row, Map<UUID, String> texts, Map<UUID, String> responses) {
        var message = row.getMessageId();
        return new IncidentRow(
                row.getId(),
                row.getUserId(),
                row.getTimestamp(),
                message,
                Optional.ofNullable(texts.get(message)),
                Optional.ofNullable(responses.get(message)),
                Columns.named(Threat.class, row.getThreatType()),
                row.getConfidence(),
                Optional.ofNullable(row.getEscalation())
                        .map(level -> Columns.named(Escalation.class, level)),
                row.getViolations() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.getViolations()));
    }
}

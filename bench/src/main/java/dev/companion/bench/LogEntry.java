package dev.companion.bench;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A record of the log as the gateway shows it.
 *
 * @param causation empty on a root
 * @param data the payload
 */
record LogEntry(
        int partition,
        long offset,
        Instant appendedAt,
        String id,
        String type,
        String companion,
        String correlation,
        String causation,
        JsonNode data) {

    static LogEntry of(JsonNode record) {
        return new LogEntry(
                record.path("partition").asInt(),
                record.path("offset").asLong(),
                Instant.parse(record.path("appended_at").asString()),
                record.path("id").asString(""),
                record.path("type").asString(""),
                record.path("companion_id").asString(""),
                record.path("correlation_id").asString(""),
                record.path("causation_id").asString(""),
                record.path("data"));
    }
}

package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.PROJECTION_OFFSETS;
import static org.jooq.impl.DSL.excluded;

import dev.companion.migrations.tables.tables.records.ProjectionOffsetsRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** How far a projection has read each partition. */
final class ProjectionOffsets {

    private final String projection;

    ProjectionOffsets(String projection) {
        this.projection = projection;
    }

    Map<TopicPartitionKey, Long> read(DSLContext sql) {
        return sql.selectFrom(PROJECTION_OFFSETS)
                .where(PROJECTION_OFFSETS.PROJECTION.eq(projection))
                .fetchMap(
                        row -> new TopicPartitionKey(row.getTopic(), row.getPartition()),
                        ProjectionOffsetsRecord::getNextOffset);
    }

    /** Moves past the entries, and on to these offsets where they are further; never backwards. */
    void advance(DSLContext sql, List<LogEntry> past, Map<TopicPartitionKey, Long> further) {
        var next = new HashMap<>(further);
        past.forEach(entry -> next.merge(entry.from(), entry.offset() + 1, Math::max));
        if (next.isEmpty()) {
            return;
        }
        var rows = next.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
        sql.insertInto(PROJECTION_OFFSETS)
                .set(rows)
                .onConflict(
                        PROJECTION_OFFSETS.PROJECTION,
                        PROJECTION_OFFSETS.TOPIC,
                        PROJECTION_OFFSETS.PARTITION)
                .doUpdate()
                .set(PROJECTION_OFFSETS.NEXT_OFFSET, excluded(PROJECTION_OFFSETS.NEXT_OFFSET))
                .where(PROJECTION_OFFSETS.NEXT_OFFSET.lt(excluded(PROJECTION_OFFSETS.NEXT_OFFSET)))
                .execute();
    }

    private ProjectionOffsetsRecord row(TopicPartitionKey from, long next) {
        return new ProjectionOffsetsRecord(projection, from.topic(), from.partition(), next);
    }
}

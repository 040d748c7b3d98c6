package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.QUIRKS;
import static dev.companion.migrations.tables.Tables.REFLECTIONS;

import dev.companion.schemas.ReflectionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reflections that were asked for, as projected. May throw {@link DatabaseUnavailable}. */
public final class PastReflections {

    private final Database database;
    private final ProjectionOffsets offsets = new ProjectionOffsets(RowProjection.NAME);

    public PastReflections(Database database) {
        this.database = database;
    }

    /**
     * The offset up to which the rows say all there is of a partition of a topic.
     *
     * @param topic its full name
     */
    public long knownUpTo(String topic, int partition) {
        return knownUpTo().getOrDefault(new TopicPartitionKey(topic, partition), 0L);
    }

    /** As {@link #knownUpTo(String, int)}, of every partition that was read before. */
    public Map<TopicPartitionKey, Long> knownUpTo() {
        return database.ofEveryone(offsets::read);
    }

    /** Whether a request was completed or skipped. */
    public boolean isDone(UUID companion, UUID request) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(REFLECTIONS)
                                .where(REFLECTIONS.REQUEST_ID.eq(request))
                                .and(REFLECTIONS.OUTCOME.ne(ReflectionRows.REQUESTED))
                                .fetchOptional()
                                .isPresent());
    }

    /** The latest day whose night was completed. */
    public Optional<LocalDate> lastNight(UUID companion) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(REFLECTIONS)
                                .where(REFLECTIONS.KIND.eq(Columns.name(ReflectionKind.NIGHT)))
                                .and(REFLECTIONS.OUTCOME.eq(ReflectionRows.COMPLETED))
                                .orderBy(REFLECTIONS.DAY.desc())
                                .limit(1)
                                .fetchOptional(row -> row.getDay()));
    }

    /** What each quirk was first described as, in the order they were found: the last so many. */
    public SequencedMap<UUID, String> wordings(UUID companion, int most) {
        var found =
                database.ofCompanion(
                        companion,
                        rows ->
                                rows.from(QUIRKS)
                                        .where(QUIRKS.DESCRIPTION.ne(WordingRows.UNKNOWN))
                                        .orderBy(QUIRKS.LOG_ORDER.desc())
                                        .limit(most)
                                        .fetch());
        var wordings = new LinkedHashMap<UUID, String>();
        new ArrayList<>(found)
                .reversed()
                .forEach(row -> wordings.put(row.getQuirkId(), row.getDescription()));
        return wordings;
    }

    /** A request and what came of it. */
    public Optional<PastReflection> find(UUID companion, UUID request) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(REFLECTIONS)
                                .where(REFLECTIONS.REQUEST_ID.eq(request))
                                .fetchOptional(row ->
                                        new PastReflection(
                                                row.getRequestId(),
                                                row.getDay(),
                                                row.getOutcome(),
                                                orEmpty(row.getReason()),
                                                row.getMessages())));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * A request and what came of it.
     *
     * @param outcome requested, completed or skipped
     * @param reason why it was skipped; else empty
     */
    public record PastReflection(
            UUID request, LocalDate day, String outcome, String reason, int messages) {}
}

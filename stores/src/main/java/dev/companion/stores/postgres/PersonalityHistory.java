package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.PERSONALITY_STATE;

import dev.companion.migrations.tables.tables.records.PersonalityStateRecord;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** How a personality moved. May throw {@link DatabaseUnavailable}. */
public final class PersonalityHistory {

    private final Database database;

    public PersonalityHistory(Database database) {
        this.database = database;
    }

    /** The newest rows of a time, oldest of them first. */
    public List<PersonalityRow> between(UUID companion, Instant from, Instant before, int limit) {
        return database.ofCompanion(
                        companion,
                        rows ->
                                rows.from(PERSONALITY_STATE)
                                        .where(PERSONALITY_STATE.TIMESTAMP.ge(from))
                                        .and(PERSONALITY_STATE.TIMESTAMP.lt(before))
                                        .orderBy(PERSONALITY_STATE.VERSION.desc())
                                        .limit(Page.limit(limit))
                                        .fetch(PersonalityHistory::read))
                .reversed();
    }

    /** The number of the row that a companion has of a version; empty while there is none yet. */
    public OptionalLong idOf(UUID companion, long version) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows
                                .from(PERSONALITY_STATE)
                                .where(PERSONALITY_STATE.VERSION.eq(version))
                                .fetch(PERSONALITY_STATE.ID)
                                .stream()
                                .mapToLong(Long::longValue)
                                .min());
    }

    /** The row that a change has, by the change's own id. */
    public Optional<PersonalityRow> find(UUID companion, UUID change) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(PERSONALITY_STATE)
                                .where(PERSONALITY_STATE.EVENT_ID.eq(change))
                                .fetchOptional(PersonalityHistory::read));
    }

    static PersonalityRow read(PersonalityStateRecord row) {
        return new PersonalityRow(
                row.getId(),
                row.getTimestamp(),
                row.getVersion(),
                row.getHash(),
                new Traits(
                        row.getOpenness(),
                        row.getConscientiousness(),
                        row.getExtraversion(),
                        row.getAgreeableness(),
                        row.getNeuroticism()),
                Columns.pad(row.getPadBefore()),
                new Pad(row.getPleasure(), row.getArousal(), row.getDominance()),
                Columns.pad(row.getPadBaseline()),
                row.getEmotionLabel(),
                row.getOctant(),
                row.getCauseId(),
                row.getCauseType());
    }
}

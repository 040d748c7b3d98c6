package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.INTERACTIONS;
import static dev.companion.migrations.tables.Tables.PERSONALITY_STATE;
import static org.jooq.impl.DSL.any;

import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/**
 * The mood a turn met: the one its appraisal moved. Reply and change are in different topics, so
 * either may come first, and whichever comes second completes the interaction. Both ways go by an
 * index and one step at a time: a join of the two tables was planned as a scan of one of them.
 */
final class MoodBefore {

    private static final String APPRAISED = EventType.APPRAISED.wireName();

    /** Stands in the statement where each execution has an id. */
    private static final UUID ANY = new UUID(0, 0);

    private MoodBefore() {}

    /** By the reply's id, where the change has come already. */
    static Map<UUID, JSONB> of(DSLContext sql, List<Fact<ReplyComposed>> replies) {
        var roots = replies.stream().map(Fact::correlation).distinct().toArray(UUID[]::new);
        if (roots.length == 0) {
            return Map.of();
        }
        var byRoot = new HashMap<Root, JSONB>();
        sql.select(
                        PERSONALITY_STATE.COMPANION_ID,
                        PERSONALITY_STATE.CORRELATION_ID,
                        PERSONALITY_STATE.PAD_BEFORE)
                .from(PERSONALITY_STATE)
                .where(PERSONALITY_STATE.CORRELATION_ID.eq(any(roots)))
                .and(PERSONALITY_STATE.CAUSE_TYPE.eq(APPRAISED))
                .forEach(row -> byRoot.put(new Root(row.value1(), row.value2()), row.value3()));
        var moods = new HashMap<UUID, JSONB>();
        for (var reply : replies) {
            var mood = byRoot.get(new Root(reply.companion(), reply.correlation()));
            if (mood != null) {
                moods.put(reply.id(), mood);
            }
        }
        return moods;
    }

    /** Of replies that came before their change. */
    static void complete(DSLContext sql, List<Fact<PersonalityChanged>> changes) {
        var values =
                changes.stream()
                        .filter(fact -> fact.event().causeType().equals(APPRAISED))
                        .map(fact ->
                                new Object[] {
                                    Columns.pad(fact.event().before()),
                                    fact.companion(),
                                    fact.correlation()
                                })
                        .toArray(Object[][]::new);
        if (values.length == 0) {
            return;
        }
        sql.batch(
                        sql.update(INTERACTIONS)
                                .set(INTERACTIONS.PAD_BEFORE, JSONB.valueOf("{}"))
                                .where(INTERACTIONS.COMPANION_ID.eq(ANY))
                                .and(INTERACTIONS.CORRELATION_ID.eq(ANY))
                                .and(INTERACTIONS.PAD_BEFORE.isNull()),
                        values)
                .execute();
    }

    private record Root(UUID companion, UUID correlation) {}
}

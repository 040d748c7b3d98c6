package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MEMORIES;

import dev.companion.migrations.tables.tables.records.MemoriesRecord;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** What makes a memory → memories: episodes, facts, gists, corrections and passages. */
final class MemoryRows {

    /** What was made of several conversations stands in none. */
    private static final UUID NO_CONVERSATION = new UUID(0, 0);

    private MemoryRows() {}

    /**
     * Returns the memories that were not there yet. What they are worth comes with them where it is
     * known by now, which saves the dearest of their changes: nearly every memory is scored at
     * once.
     */
    static Set<UUID> write(DSLContext sql, Facts facts) {
        var rows = new ArrayList<MemoriesRecord>();
        facts.episodes.forEach(fact -> rows.add(episode(fact)));
        facts.learned.forEach(fact -> rows.add(learned(fact)));
        facts.gists.forEach(fact -> rows.add(gist(fact)));
        facts.corrected.forEach(fact -> rows.add(corrected(fact)));
        facts.chunks.forEach(fact -> rows.add(chunk(fact)));
        var scores = new HashMap<UUID, Fact<ImportanceScored>>();
        facts.scores.forEach(score -> scores.put(score.event().memory(), score));
        rows.forEach(row ->
                Optional.ofNullable(scores.get(row.getId()))
                        .filter(score -> score.companion().equals(row.getCompanionId()))
                        .ifPresent(score -> worth(row, score.event())));
        return Set.copyOf(NewRows.insert(sql, MEMORIES, MEMORIES.ID, rows));
    }

    private static void worth(MemoriesRecord row, ImportanceScored score) {
        row.setImportance(score.importance());
        row.setImportanceDegraded(score.degraded());
    }

    private static MemoriesRecord episode(Fact<EpisodeStored> fact) {
        var event = fact.event();
        var row = row(fact, MemoryType.EPISODIC, event.source(), event.place(), event.text());
        row.setSpeaker(Columns.name(event.speaker()));
        row.setConversationId(event.conversation());
        row.setConversationTurn(event.turn());
        row.setEmotionContext(Columns.text(event.emotion()));
        event.mood().map(Columns::pad).ifPresent(row::setPadContext);
        row.setTimestamp(event.at());
        return row;
    }

    private static MemoriesRecord learned(Fact<FactLearned> fact) {
        var event = fact.event();
        var row = drawn(fact, MemoryType.FACTUAL, event.sources(), event.place(), event.text());
        row.setConfidence(event.confidence());
        row.setMaker(event.learner());
        row.setClaimSubject(Columns.text(event.subject()));
        row.setClaimAttribute(Columns.text(event.attribute()));
        row.setClaimValue(Columns.text(event.value()));
        row.setClaimStanding(Columns.text(event.standing()));
        row.setLastSaid(event.at());
        row.setTimestamp(event.at());
        return row;
    }

    private static MemoriesRecord gist(Fact<SemanticCreated> fact) {
        var event = fact.event();
        var row = drawn(fact, event.type(), event.sources(), event.place(), event.text());
        row.setConfidence(event.confidence());
        row.setMaker(event.maker());
        row.setDegraded(event.degraded());
        row.setEmotionContext(Columns.text(event.emotion()));
        row.setTimestamp(event.at());
        return row;
    }

    private static MemoriesRecord corrected(Fact<MemoryCorrected> fact) {
        var event = fact.event();
        return at(
                event.said(),
                drawn(fact, event.type(), List.of(event.memory()), event.place(), event.text()));
    }

    private static MemoriesRecord chunk(Fact<ChunkStored> fact) {
        var event = fact.event();
        var row = row(fact, MemoryType.DOCUMENT, event.document(), Place.CHANNEL, event.text());
        row.setConversationId(event.document());
        row.setConversationTurn((long) event.index());
        return at(event.at(), row);
    }

    private static MemoriesRecord at(Instant at, MemoriesRecord row) {
        row.setTimestamp(at);
        return row;
    }

    private static MemoriesRecord drawn(
            Fact<?> fact, MemoryType type, List<UUID> sources, Place place, String text) {
        var row = row(fact, type, sources.getFirst(), place, text);
        row.setSourceIds(sources.toArray(UUID[]::new));
        return row;
    }

    private static MemoriesRecord row(
            Fact<?> fact, MemoryType type, UUID source, Place place, String text) {
        var row = new MemoriesRecord();
        row.setId(fact.id());
        row.setLogId(fact.entry().rowId());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setMemoryType(Columns.name(type));
        row.setSourceId(source);
        row.setSpeaker(Columns.name(Speaker.USER));
        row.setContent(Columns.text(text));
        row.setPlace(Columns.name(place));
        row.setConversationId(NO_CONVERSATION);
        row.setConversationTurn(0L);
        row.setEmotionContext("");
        // Said for every row: rows of several kinds go into one statement.
        row.setImportance(null);
        row.setImportanceDegraded(false);
        row.setPadContext(null);
        row.setConfidence(null);
        row.setSourceIds(new UUID[0]);
        row.setMaker(null);
        row.setDegraded(false);
        row.setClaimSubject(null);
        row.setClaimAttribute(null);
        row.setClaimValue(null);
        row.setClaimStanding(null);
        row.setLastSaid(null);
        return row;
    }
}

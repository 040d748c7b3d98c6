package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.INTERACTIONS;

import dev.companion.migrations.tables.tables.records.InteractionsRecord;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.MemoryEvent.Recalled;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** ReplyComposed → interactions. */
final class InteractionRows {

    private InteractionRows() {}

    /** Returns the facts that were new. */
    static List<Fact<ReplyComposed>> write(DSLContext sql, List<Fact<ReplyComposed>> facts) {
        var answered = AnsweredText.of(sql, facts);
        var moods = MoodBefore.of(sql, facts);
        var rows = facts.stream().map(fact -> row(fact, answered, moods)).toList();
        var added = new HashSet<>(NewRows.insert(sql, INTERACTIONS, INTERACTIONS.REPLY_ID, rows));
        return facts.stream().filter(fact -> added.contains(fact.id())).toList();
    }

    /** It spoke first: it answers nothing, and is not a line from elsewhere. */
    static boolean isProactive(ReplyComposed reply) {
        return reply.inReplyTo().isEmpty() && reply.kind() != ReplyKind.IMPORTED;
    }

    private static InteractionsRecord row(
            Fact<ReplyComposed> fact, Map<UUID, String> answered, Map<UUID, JSONB> moods) {
        var event = fact.event();
        var row = new InteractionsRecord();
        row.setId(fact.entry().rowId());
        row.setReplyId(fact.id());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setTimestamp(event.at());
        row.setLoggedAt(fact.entry().loggedAt());
        row.setConversationId(event.conversation());
        row.setPlace(Columns.name(event.place()));
        row.setCorrelationId(fact.correlation());
        fact.entry().fact().envelope().causationId().ifPresent(row::setTurnId);
        if (!event.inReplyTo().isEmpty()) {
            row.setMessageId(event.inReplyTo().getLast());
        }
        row.setInReplyTo(event.inReplyTo().toArray(UUID[]::new));
        row.setUserMessage(answered.getOrDefault(fact.id(), ""));
        row.setAssistantResponse(Columns.text(event.text()));
        row.setKind(Columns.name(event.kind()));
        row.setMode(Columns.name(event.mode()));
        event.emotion().map(Columns::text).ifPresent(row::setEmotionLabel);
        Optional.ofNullable(moods.get(fact.id())).ifPresent(row::setPadBefore);
        event.mood().map(Columns::pad).ifPresent(row::setPadAfter);
        row.setWasProactive(isProactive(event));
        row.setMemoriesRetrieved(event.memories().size());
        row.setMemoryIds(event.memories().stream().map(Recalled::memory).toArray(UUID[]::new));
        row.setResponseLatencyMs(event.latencyMillis());
        row.setModelUsed(Columns.text(event.model()));
        return row;
    }
}

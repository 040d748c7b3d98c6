package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.MESSAGES;

import dev.companion.migrations.tables.tables.records.MessagesRecord;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;

/** MessageReceived → messages. */
final class MessageRows {

    private MessageRows() {}

    /** Returns the facts that were new. */
    static List<Fact<MessageReceived>> write(DSLContext sql, List<Fact<MessageReceived>> facts) {
        var rows = facts.stream().map(MessageRows::row).toList();
        var added = new HashSet<>(NewRows.insert(sql, MESSAGES, MESSAGES.MESSAGE_ID, rows));
        return facts.stream().filter(fact -> added.contains(fact.id())).toList();
    }

    private static MessagesRecord row(Fact<MessageReceived> fact) {
        var event = fact.event();
        var row = new MessagesRecord();
        row.setMessageId(fact.id());
        row.setCompanionId(fact.companion());
        row.setConversationId(event.conversation());
        row.setPartition(fact.entry().partition());
        row.setLogOffset(fact.entry().offset());
        row.setAt(event.at());
        row.setLoggedAt(fact.entry().loggedAt());
        row.setContent(Columns.text(event.text()));
        return row;
    }
}

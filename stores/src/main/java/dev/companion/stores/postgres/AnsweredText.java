package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.INTERACTIONS;
import static dev.companion.migrations.tables.Tables.MESSAGES;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;

import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * What the user had said when the companion spoke, by the reply's id. A reply names the messages it
 * answers; an imported line does not, and is taken to answer everything said in its conversation
 * since the companion's line before it.
 */
final class AnsweredText {

    private AnsweredText() {}

    static Map<UUID, String> of(DSLContext sql, List<Fact<ReplyComposed>> replies) {
        var texts = new HashMap<>(named(sql, replies));
        replies.stream()
                .collect(groupingBy(Room::of))
                .forEach((room, lines) -> texts.putAll(sinceTheLineBefore(sql, room, lines)));
        return texts;
    }

    private static Map<UUID, String> named(DSLContext sql, List<Fact<ReplyComposed>> replies) {
        var wanted =
                replies.stream()
                        .flatMap(reply -> reply.event().inReplyTo().stream())
                        .distinct()
                        .toArray(UUID[]::new);
        if (wanted.length == 0) {
            return Map.of();
        }
        var said = new HashMap<Said, String>();
        sql.select(MESSAGES.COMPANION_ID, MESSAGES.MESSAGE_ID, MESSAGES.CONTENT)
                .from(MESSAGES)
                .where(MESSAGES.MESSAGE_ID.eq(any(wanted)))
                .forEach(row -> said.put(new Said(row.value1(), row.value2()), row.value3()));
        return replies.stream()
                .collect(
                        Collectors.toMap(
                                Fact::id,
                                reply ->
                                        reply.event().inReplyTo().stream()
                                                .map(id -> new Said(reply.companion(), id))
                                                .map(said::get)
                                                .filter(Objects::nonNull)
                                                .collect(Collectors.joining("\n"))));
    }

    private static Map<UUID, String> sinceTheLineBefore(
            DSLContext sql, Room room, List<Fact<ReplyComposed>> lines) {
        if (lines.stream().noneMatch(AnsweredText::isImported)) {
            return Map.of();
        }
        var messages = messages(sql, room, lines);
        var texts = new HashMap<UUID, String>();
        int at = 0;
        for (var line : lines) {
            var answered = new ArrayList<String>();
            while (at < messages.size() && messages.get(at).offset() < line.entry().offset()) {
                answered.add(messages.get(at++).text());
            }
            if (isImported(line)) {
                texts.put(line.id(), String.join("\n", answered));
            }
        }
        return texts;
    }

    /** Of the conversation, from the last line written before these up to the last of these. */
    private static List<Message> messages(
            DSLContext sql, Room room, List<Fact<ReplyComposed>> lines) {
        var lineBefore =
                sql.select(max(INTERACTIONS.ID))
                        .from(INTERACTIONS)
                        .where(INTERACTIONS.COMPANION_ID.eq(room.companion()))
                        .and(INTERACTIONS.CONVERSATION_ID.eq(room.conversation()))
                        .and(INTERACTIONS.ID.lt(lines.getFirst().entry().rowId()))
                        .fetchOptional(0, Long.class)
                        .map(LogEntry::offsetOf)
                        .orElse(-1L);
        return sql.select(MESSAGES.LOG_OFFSET, MESSAGES.CONTENT)
                .from(MESSAGES)
                .where(MESSAGES.COMPANION_ID.eq(room.companion()))
                .and(MESSAGES.CONVERSATION_ID.eq(room.conversation()))
                .and(MESSAGES.LOG_OFFSET.gt(lineBefore))
                .and(MESSAGES.LOG_OFFSET.lt(lines.getLast().entry().offset()))
                .orderBy(MESSAGES.LOG_OFFSET)
                .fetch(row -> new Message(row.value1(), row.value2()));
    }

    private static boolean isImported(Fact<ReplyComposed> line) {
        return line.event().kind() == ReplyKind.IMPORTED && line.event().inReplyTo().isEmpty();
    }

    private record Said(UUID companion, UUID message) {}

    private record Message(long offset, String text) {}

    private record Room(UUID companion, UUID conversation) {
        static Room of(Fact<ReplyComposed> reply) {
            return new Room(reply.companion(), reply.event().conversation());
        }
    }
}

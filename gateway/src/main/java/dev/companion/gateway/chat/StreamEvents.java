package dev.companion.gateway.chat;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.MessageRefused;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a listener hears of the facts of their companion. An imported history is not told. */
final class StreamEvents {

    /** Facts of which something may be heard. */
    static final Set<EventType> HEARD =
            Set.of(
                    EventType.MESSAGE_RECEIVED,
                    EventType.MESSAGE_REFUSED,
                    EventType.TURN_CLOSED,
                    EventType.REPLY_COMPOSED,
                    EventType.PERSONALITY_CHANGED);

    private final EventCodec codec;
    private final ReplyViews replies;

    StreamEvents(EventCodec codec, ReplyViews replies) {
        this.codec = codec;
        this.replies = replies;
    }

    /**
     * Something to be heard.
     *
     * @param name of the event
     * @param answers the messages it is the answer to
     */
    record Heard(String name, Object data, List<UUID> answers) {
        Heard {
            answers = List.copyOf(answers);
        }
    }

    /** Their own line, whatever door it came through. */
    record Line(UUID messageId, String message, Instant at, String origin) {}

    /** Messages that a reply is being made to. */
    record Typing(List<UUID> inReplyTo) {}

    /** Messages that are not answered. */
    record Refused(UUID messageId, String reason, Optional<Instant> until) {}

    /** How it feels since. */
    record Mood(
            Pad padState,
            String emotionLabel,
            String octant,
            String cause,
            UUID causeId,
            long version,
            Instant at) {}

    /** What a record has to tell; empty for one that nobody may or can hear. */
    Optional<Heard> of(ConsumerRecord<String, byte[]> record) {
        return codec.decode(record) instanceof Decoded.Fact(Recorded<? extends Event> fact)
                ? of(fact, record)
                : Optional.empty();
    }

    private Optional<Heard> of(
            Recorded<? extends Event> fact, ConsumerRecord<String, byte[]> record) {
        return switch (fact.event()) {
            case MessageReceived said when said.origin() != Origin.IMPORT ->
                    heard(
                            "message",
                            new Line(fact.id(), said.text(), said.at(), name(said.origin())));
            case TurnClosed turn when turn.origin() != Origin.IMPORT ->
                    heard("typing", new Typing(turn.messages()));
            case MessageRefused refused ->
                    heard(
                            "refused",
                            new Refused(
                                    refused.message(), name(refused.reason()), refused.until()));
            case ReplyComposed reply when reply.kind() != ReplyKind.IMPORTED ->
                    Optional.of(reply(fact, reply, record));
            case PersonalityChanged change -> heard("mood", mood(change));
            default -> Optional.empty();
        };
    }

    private Heard reply(
            Recorded<? extends Event> fact,
            ReplyComposed reply,
            ConsumerRecord<String, byte[]> record) {
        boolean first = reply.inReplyTo().isEmpty();
        var view =
                replies.of(
                        first ? fact.id() : reply.inReplyTo().getLast(),
                        new Seen.Replied(fact, reply, record.partition(), record.offset()),
                        Duration.ofMillis(reply.latencyMillis()));
        return new Heard(first ? "proactive" : "reply", view, reply.inReplyTo());
    }

    private static Mood mood(PersonalityChanged change) {
        var self = change.snapshot();
        return new Mood(
                self.mood(),
                self.emotion(),
                self.octant(),
                EventType.named(change.causeType())
                        .map(EventType::shortName)
                        .orElse(change.causeType()),
                change.cause(),
                self.version(),
                change.at());
    }

    private static Optional<Heard> heard(String name, Object data) {
        return Optional.of(new Heard(name, data, List.of()));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

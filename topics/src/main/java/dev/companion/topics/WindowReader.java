package dev.companion.topics;

import dev.companion.schemas.ConversationEvent;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.EventType;
import dev.companion.schemas.ReflectionEvent.Window;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what was said in a window from the log. */
public final class WindowReader {

    /** More is counted, but only the last are kept. */
    public static final int MOST_KEPT = 2_000;

    private static final Set<EventType> SAID =
            Set.of(EventType.MESSAGE_RECEIVED, EventType.REPLY_COMPOSED);

    private final CompanionLog log;
    private final EventCodec codec;

    public WindowReader(CompanionLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    public Said read(UUID companion, Window window) {
        return read(companion, window, Set.of());
    }

    /**
     * What was said in a window, without the words of some of it.
     *
     * @param gone messages and replies that are counted but whose words are left out
     */
    public Said read(UUID companion, Window window, Set<UUID> gone) {
        var reading = new Reading(window, gone);
        log.since(
                Topic.CONVERSATION,
                companion,
                window.loggedFrom(),
                () -> !reading.ended,
                reading::take);
        return reading.result();
    }

    /** What came of looking. */
    public sealed interface Said {

        /**
         * What was said, in the order of the log, each thing once.
         *
         * @param facts the last {@value WindowReader#MOST_KEPT}
         * @param messages of the user's, all of them
         * @param lastMessage the user's last
         */
        record Found(
                List<ConversationEvent> facts,
                int messages,
                int replies,
                Optional<UUID> lastMessage)
                implements Said {
            public Found {
                facts = List.copyOf(facts);
            }
        }

        /** The log does not have both ends of it. */
        record NotThere() implements Said {}

        /** Its words are under a key that was destroyed. */
        record Forgotten() implements Said {}
    }

    private final class Reading {

        private final Window window;
        private final Set<UUID> gone;
        private final Set<UUID> seen = new HashSet<>();
        private final ArrayDeque<ConversationEvent> facts = new ArrayDeque<>();
        private Optional<UUID> lastMessage = Optional.empty();
        private int messages;
        private int replies;
        private boolean begun;
        private boolean ended;
        private boolean forgotten;

        Reading(Window window, Set<UUID> gone) {
            this.window = window;
            this.gone = gone;
        }

        void take(ConsumerRecord<String, byte[]> record) {
            var id = EventCodec.idOf(record);
            if (ended
                    || id.isEmpty()
                    || EventCodec.typeOf(record).filter(SAID::contains).isEmpty()) {
                return;
            }
            begun = begun || id.get().equals(window.first());
            if (begun && seen.add(id.get())) {
                switch (codec.decode(record)) {
                    case Decoded.Fact(var fact) -> add(id.get(), fact.event());
                    case Decoded.Forgotten _ -> forgotten = true;
                    case Decoded.Poison _ -> {}
                }
                ended = id.get().equals(window.last());
            }
        }

        private void add(UUID id, dev.companion.schemas.Event event) {
            switch (event) {
                case MessageReceived message -> {
                    messages++;
                    lastMessage = Optional.of(id);
                    if (!gone.contains(id)) {
                        facts.add(message);
                    }
                }
                case ReplyComposed reply -> {
                    replies++;
                    if (!gone.contains(id)) {
                        facts.add(
                                reply.inReplyTo().stream().anyMatch(gone::contains)
                                        ? unanswering(reply)
                                        : reply);
                    }
                }
                default -> {}
            }
            if (facts.size() > MOST_KEPT) {
                facts.removeFirst();
            }
        }

        /** The reply without the words it answers: some of them are gone. */
        private static ReplyComposed unanswering(ReplyComposed reply) {
            return new ReplyComposed(
                    reply.at(),
                    reply.place(),
                    reply.conversation(),
                    reply.kind(),
                    reply.inReplyTo(),
                    reply.mood(),
                    reply.emotion(),
                    reply.memories(),
                    reply.mode(),
                    reply.model(),
                    reply.latencyMillis(),
                    List.of(),
                    reply.text());
        }

        Said result() {
            if (forgotten) {
                return new Said.Forgotten();
            }
            return begun && ended
                    ? new Said.Found(List.copyOf(facts), messages, replies, lastMessage)
                    : new Said.NotThere();
        }
    }
}

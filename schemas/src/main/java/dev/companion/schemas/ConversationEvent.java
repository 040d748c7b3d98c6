package dev.companion.schemas;

import dev.companion.schemas.MemoryEvent.Recalled;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What was said, by whom and where. Topic {@code companion.conversation.v1}. */
public sealed interface ConversationEvent extends Event
        permits ConversationEvent.MessageReceived,
                ConversationEvent.MessageScreened,
                ConversationEvent.MessageRefused,
                ConversationEvent.TurnClosed,
                ConversationEvent.ReplyComposed,
                AgentEvent {

    /**
     * Someone wrote to their companion.
     *
     * @param place where it was said; what was said in one place is not brought up in a wider one
     * @param conversation the thread it belongs to, a keyed hash of the door's own id
     * @param origin the door it came through
     */
    record MessageReceived(
            Instant at, Place place, UUID conversation, Origin origin, @Personal String text)
            implements ConversationEvent {}

    /**
     * A message was looked at for attacks and for danger to its writer.
     *
     * @param confidence 0…1, how sure the screen is of its verdict
     * @param screener who looked, with its version; absent where a record is older than that
     */
    record MessageScreened(
            Instant at, UUID message, Verdict verdict, double confidence, Optional<String> screener)
            implements ConversationEvent {

        /** By nobody in particular. */
        public MessageScreened(Instant at, UUID message, Verdict verdict, double confidence) {
            this(at, message, verdict, confidence, Optional.empty());
        }
    }

    /**
     * A message is not answered.
     *
     * @param until from when on the person is answered again, where that is known
     */
    record MessageRefused(Instant at, UUID message, Refusal reason, Optional<Instant> until)
            implements ConversationEvent {}

    /**
     * One or more messages became a turn that wants one reply.
     *
     * @param lines the messages' texts, so that whoever reads the turn needs no join
     */
    record TurnClosed(
            Instant at,
            Place place,
            UUID conversation,
            Origin origin,
            List<UUID> messages,
            @Personal List<String> lines)
            implements ConversationEvent {
        public TurnClosed {
            messages = List.copyOf(messages);
            lines = List.copyOf(lines);
        }
    }

    /**
     * The companion's answer. Its id is derived from the turn, so the first one in the log is the
     * answer and any later one is ignored.
     *
     * @param inReplyTo the messages it answers; empty when it speaks first or was imported
     * @param mood the mood it was said in; absent for an imported line
     * @param emotion the label nearest to that mood
     * @param memories the memories it drew on, best first
     * @param mode what it was made with, see {@link ReplyMode}
     * @param model the model or composer that wrote it, with its version
     * @param latencyMillis from the turn's closing to this fact
     * @param without what was away meanwhile
     * @param answered the texts of the messages it answers, so that storing both needs no join
     */
    record ReplyComposed(
            Instant at,
            Place place,
            UUID conversation,
            ReplyKind kind,
            List<UUID> inReplyTo,
            Optional<Pad> mood,
            Optional<String> emotion,
            List<Recalled> memories,
            ReplyMode mode,
            String model,
            long latencyMillis,
            Set<Dependency> without,
            @Personal List<String> answered,
            @Personal String text)
            implements ConversationEvent {
        public ReplyComposed {
            inReplyTo = List.copyOf(inReplyTo);
            answered = List.copyOf(answered);
            memories = List.copyOf(memories);
            without = Collections.unmodifiableSet(new TreeSet<>(without));
        }

        /** With everything at hand. */
        public ReplyComposed(
                Instant at,
                Place place,
                UUID conversation,
                ReplyKind kind,
                List<UUID> inReplyTo,
                Optional<Pad> mood,
                Optional<String> emotion,
                List<Recalled> memories,
                ReplyMode mode,
                String model,
                long latencyMillis,
                List<String> answered,
                String text) {
            this(
                    at,
                    place,
                    conversation,
                    kind,
                    inReplyTo,
                    mood,
                    emotion,
                    memories,
                    mode,
                    model,
                    latencyMillis,
                    Set.of(),
                    answered,
                    text);
        }
    }

    /** How public a place is. */
    enum Place {
        DIRECT,
        CHANNEL
    }

    /** The door a message came through. */
    enum Origin {
        WEB,
        DISCORD,
        IMPORT
    }

    /** What the screen made of a message. */
    enum Verdict {
        CLEAR,
        THREAT,
        CRISIS
    }

    /** Why a message is not answered. */
    enum Refusal {
        BANNED,
        DEACTIVATED
    }

    /** Why a reply was made the way it was. */
    enum ReplyKind {
        NORMAL,
        DEFENSIVE,
        CRISIS,
        IMPORTED,
        /** Nobody had written: the companion wrote first. */
        PROACTIVE
    }

    /** What a reply was made with. */
    enum ReplyMode {
        /** A language model wrote it. */
        MODEL,
        /** The fallback model wrote it: the one asked first did not answer. */
        FALLBACK_MODEL,
        /** No language model is configured; the composer wrote it. */
        COMPOSER,
        /** A language model is configured but did not answer; the composer wrote it. */
        MODEL_UNAVAILABLE,
        /** The fold did not answer in time: composed from the last mood known. */
        STALE_MOOD,
        /** Written elsewhere and imported. */
        IMPORTED
    }
}

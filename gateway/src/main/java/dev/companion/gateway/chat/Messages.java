package dev.companion.gateway.chat;

import dev.companion.gateway.Births;
import dev.companion.gateway.Births.Forgotten;
import dev.companion.gateway.Gateway;
import dev.companion.gateway.LogAway;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.ShutOut;
import dev.companion.gateway.TextRules;
import dev.companion.mind.affect.Octant;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Recorded;
import dev.companion.stores.index.Episode;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import dev.companion.topics.modes.Modes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** Takes messages in at the web door and gives their replies out. */
public final class Messages {

    private static final Set<ReplyMode> DEGRADED =
            Set.of(ReplyMode.MODEL_UNAVAILABLE, ReplyMode.STALE_MOOD);

    private final Births births;
    private final CompanionKeys keys;
    private final EventLog log;
    private final ReplyWatch replies;
    private final MemoryIndex memories;
    private final ReplyLookup lookup;
    private final Modes modes;
    private final InstantSource clock;

    public Messages(
            Births births,
            CompanionKeys keys,
            EventLog log,
            ReplyWatch replies,
            MemoryIndex memories,
            ReplyLookup lookup,
            Modes modes,
            InstantSource clock) {
        this.births = births;
        this.keys = keys;
        this.log = log;
        this.replies = replies;
        this.memories = memories;
        this.lookup = lookup;
        this.modes = modes;
        this.clock = clock;
    }

    /**
     * Puts a message into the log and waits for its reply.
     *
     * @param idempotencyKey the same key of the same person names the same message
     * @return the reply, or the message's id alone when it takes longer than the patience
     * @throws ShutOut when they are not answered
     */
    Taken take(MessageRequest request, Optional<String> idempotencyKey, Duration patience) {
        long began = System.nanoTime();
        var loss = modes.loss(Dependency.KAFKA);
        if (loss.isDone()) {
            throw new LogAway();
        }
        var now = clock.instant();
        var companion =
                births.companionOf(
                        request.userId(), request.username().orElse(request.userId()), now);
        var ids = keys.find(companion).orElseThrow(() -> new Forgotten(companion)).ids();
        var message =
                RootId.of(
                        ids,
                        "web-message",
                        idempotencyKey.orElseGet(() -> UUID.randomUUID().toString()));
        boolean repeated = idempotencyKey.isPresent() && lookup.has(companion, message);
        var known = replyTo(companion, message, repeated);
        var waiting =
                known.map(CompletableFuture::completedFuture)
                        .orElseGet(() -> replies.replyTo(message));
        if (known.isEmpty() && !repeated) {
            write(
                    Recorded.root(
                            message,
                            Gateway.MODULE,
                            companion,
                            new MessageReceived(
                                    now,
                                    Place.DIRECT,
                                    RootId.of(
                                            ids,
                                            "conversation",
                                            request.conversationId().orElse("web")),
                                    Origin.WEB,
                                    TextRules.clean(request.message()))),
                    loss);
        }
        return new Taken(
                message,
                reply(waiting, loss, patience).map(seen -> response(message, seen, began)));
    }

    /**
     * Returns once it is in the log. Should the log go away over it, it may still get there when it
     * is back.
     */
    private void write(Recorded<MessageReceived> message, CompletableFuture<Void> loss) {
        var written = log.append(message);
        try {
            CompletableFuture.anyOf(written, loss).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : e;
        }
        if (!written.isDone()) {
            throw new LogAway();
        }
    }

    /** Empty when it takes too long, or the log goes away meanwhile. */
    private static Optional<Seen> reply(
            CompletableFuture<Seen> waiting, CompletableFuture<Void> loss, Duration patience) {
        try {
            var _ =
                    CompletableFuture.anyOf(waiting, loss)
                            .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reply is never a failure", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(waiting.getNow(null));
    }

    /**
     * The reply to a message of this companion; empty while there is none.
     *
     * @throws NotFound when nobody ever sent this message
     */
    Optional<MessageResponse> replyTo(UUID companion, UUID message) {
        var reply = replyTo(companion, message, true);
        if (reply.isEmpty() && !replies.awaits(message) && !lookup.has(companion, message)) {
            throw new NotFound("no message " + message);
        }
        return reply.map(seen -> response(message, seen, System.nanoTime()));
    }

    private Optional<Seen> replyTo(UUID companion, UUID message, boolean lookedUp) {
        return replies.recentReplyTo(message)
                .filter(seen -> seen.fact().companion().equals(companion))
                .or(() -> lookedUp ? lookup.find(companion, message) : Optional.empty());
    }

    private MessageResponse response(UUID message, Seen seen, long began) {
        return switch (seen) {
            case Seen.Replied replied -> response(message, replied, began);
            case Seen.Refused(_, var refusal) ->
                    throw new ShutOut(refusal.reason(), refusal.until());
        };
    }

    private MessageResponse response(UUID message, Seen.Replied seen, long began) {
        var reply = seen.reply();
        var mood = reply.mood().orElse(Pad.ZERO);
        var companion = seen.fact().companion();
        return new MessageResponse(
                reply.text(),
                seen.offset() * 12 + seen.partition(),
                mood,
                reply.emotion().orElse("calm"),
                reply.memories().stream().map(m -> m.memory()).toList(),
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                false,
                message,
                Octant.of(mood).label(),
                reply.mode().name().toLowerCase(Locale.ROOT),
                reply.kind().name().toLowerCase(Locale.ROOT),
                reply.model(),
                reply.memories().stream()
                        .map(used ->
                                new MessageResponse.UsedMemory(
                                        used.memory(),
                                        memories.episode(companion, used.memory())
                                                .map(Episode::text)
                                                .orElse(""),
                                        used.score()))
                        .toList(),
                !reply.without().isEmpty() || DEGRADED.contains(reply.mode()),
                reply.without().stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList());
    }

    /** A message that is in the log; its reply too, unless that takes long. */
    record Taken(UUID message, Optional<MessageResponse> reply) {}
}

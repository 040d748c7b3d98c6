package dev.companion.gateway.chat;

import dev.companion.gateway.Births;
import dev.companion.gateway.Births.Forgotten;
import dev.companion.gateway.Gateway;
import dev.companion.gateway.LogAway;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.ShutOut;
import dev.companion.gateway.TextRules;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import dev.companion.topics.modes.Modes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Takes messages in at the web door and gives their replies out. */
public final class Messages {

    private final Births births;
    private final CompanionKeys keys;
    private final EventLog log;
    private final ReplyWatch replies;
    private final ReplyViews views;
    private final ReplyLookup lookup;
    private final Modes modes;
    private final InstantSource clock;

    public Messages(
            Births births,
            CompanionKeys keys,
            EventLog log,
            ReplyWatch replies,
            ReplyViews views,
            ReplyLookup lookup,
            Modes modes,
            InstantSource clock) {
        this.births = births;
        this.keys = keys;
        this.log = log;
        this.replies = replies;
        this.views = views;
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
                        .orElseGet(() -> replies.replyTo(companion, message));
        if (known.isEmpty() && !repeated) {
            Waiting.write(
                    log,
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
                Waiting.seen(waiting, loss, patience).map(seen -> response(message, seen, began)));
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
            case Seen.Replied replied ->
                    views.of(message, replied, Duration.ofNanos(System.nanoTime() - began));
            case Seen.Refused(_, var refusal) ->
                    throw new ShutOut(refusal.reason(), refusal.until());
            case Seen.Held _ -> throw new NotFound("no message " + message);
        };
    }

    /** A message that is in the log; its reply too, unless that takes long. */
    record Taken(UUID message, Optional<MessageResponse> reply) {}
}

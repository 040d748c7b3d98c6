package dev.companion.gateway.chat;

import dev.companion.gateway.Births.Forgotten;
import dev.companion.gateway.Gateway;
import dev.companion.gateway.LogAway;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.InitiativeEvent.InitiativeTriggered;
import dev.companion.schemas.InitiativeEvent.Trigger;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.InteractionRow;
import dev.companion.stores.postgres.Interactions;
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import dev.companion.topics.modes.Modes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Asks companions to write first, and waits for what they make of it. */
public final class Initiatives {

    private final CompanionKeys keys;
    private final EventLog log;
    private final ReplyWatch replies;
    private final Interactions rows;
    private final Modes modes;
    private final InstantSource clock;

    public Initiatives(
            CompanionKeys keys,
            EventLog log,
            ReplyWatch replies,
            Interactions rows,
            Modes modes,
            InstantSource clock) {
        this.keys = keys;
        this.log = log;
        this.replies = replies;
        this.rows = rows;
        this.modes = modes;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It wrote this just now. */
        record Wrote(Seen.Replied reply) implements Outcome {}

        /** It wrote this when it was first asked with the same key. */
        record HadWritten(InteractionRow reply) implements Outcome {}

        /** It did not. */
        record Held(Seen.Held held) implements Outcome {}

        /** It is still at it. */
        record Pending(UUID initiative) implements Outcome {}
    }

    /**
     * Has a companion write first.
     *
     * @param conversation any name for the thread; one thread a person where absent
     * @param idempotencyKey the same key names the same message
     */
    Outcome ask(
            UUID companion,
            Optional<String> conversation,
            Optional<String> idempotencyKey,
            Duration patience) {
        var loss = modes.loss(Dependency.KAFKA);
        if (loss.isDone()) {
            throw new LogAway();
        }
        var ids = keys.find(companion).orElseThrow(() -> new Forgotten(companion)).ids();
        var name = idempotencyKey.orElseGet(() -> UUID.randomUUID().toString());
        var initiative = RootId.of(ids, "initiative", name);
        var before = idempotencyKey.flatMap(_ -> before(companion, initiative));
        if (before.isPresent()) {
            return new Outcome.HadWritten(before.get());
        }
        var waiting = replies.replyTo(companion, initiative);
        if (!waiting.isDone()) {
            Waiting.write(
                    log,
                    Recorded.root(
                            initiative,
                            Gateway.MODULE,
                            companion,
                            new InitiativeTriggered(
                                    clock.instant(),
                                    Trigger.REQUEST,
                                    Place.DIRECT,
                                    RootId.of(ids, "conversation", conversation.orElse("web")),
                                    Origin.WEB)),
                    loss);
        }
        return Waiting.seen(waiting, loss, patience)
                .map(seen -> outcome(initiative, seen))
                .orElseGet(() -> new Outcome.Pending(initiative));
    }

    private static Outcome outcome(UUID initiative, Seen seen) {
        return switch (seen) {
            case Seen.Replied reply -> new Outcome.Wrote(reply);
            case Seen.Held held -> new Outcome.Held(held);
            case Seen.Refused _ ->
                    throw new IllegalStateException("no message has the id " + initiative);
        };
    }

    /** As far as the rows know; what they do not know yet is known by whoever follows it. */
    private Optional<InteractionRow> before(UUID companion, UUID initiative) {
        try {
            return rows.find(companion, EventId.derived(initiative, EventType.REPLY_COMPOSED, 0));
        } catch (DatabaseUnavailable _) {
            return Optional.empty();
        }
    }
}

package dev.companion.conversation;

import dev.companion.mind.guard.Screening;
import dev.companion.mind.standing.HouseRules;
import dev.companion.mind.standing.Offence;
import dev.companion.mind.standing.Standing;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.SecurityEvent.Threat;
import dev.companion.schemas.UserEvent;
import dev.companion.stores.cache.LayeredOffenceBook;
import dev.companion.stores.cache.OffenceBook;
import dev.companion.stores.cache.Redis;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Someone at the door, minute by minute, and what the log has of them. */
final class Visitor {

    static final UUID COMPANION = new UUID(1, 1);
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private OffenceBook book = new LayeredOffenceBook(Redis.absent());
    private Standing standing = Standing.NEW;
    private final Set<Offence> attacks = new HashSet<>();
    private Optional<Instant> sign = Optional.empty();

    /** What comes of a message, with its facts taken into the log. */
    Ruling writes(int minute, Verdict verdict) {
        return writes(minute, verdict, Origin.WEB);
    }

    Ruling writes(int minute, Verdict verdict, Origin origin) {
        var fact = message(minute, origin);
        var threat =
                verdict == Verdict.THREAT
                        ? Optional.of(Threat.BOUNDARY_VIOLATION)
                        : Optional.<Threat>empty();
        var door =
                new Door(
                        _ -> standing,
                        _ -> new Door.Known(attacks, sign),
                        book,
                        HouseRules.DEFAULT);
        var ruling = door.rule(fact, fact.event(), new Screening(verdict, threat, 1));
        var facts =
                switch (ruling) {
                    case Ruling.LetIn(var some) -> some;
                    case Ruling.ShutOut(var some, _) -> some;
                    case Ruling.TurnedAway _ -> java.util.List.<Recorded<? extends Event>>of();
                };
        facts.forEach(this::happens);
        if (!(ruling instanceof Ruling.TurnedAway)) {
            if (verdict == Verdict.THREAT) {
                attacks.add(new Offence(fact.id(), fact.event().at()));
            } else if (verdict == Verdict.CRISIS) {
                sign = Optional.of(fact.event().at());
            }
        }
        return ruling;
    }

    void happens(UserEvent event) {
        happens(Recorded.root(UUID.randomUUID(), "test", COMPANION, event));
    }

    private void happens(Recorded<? extends Event> fact) {
        if (fact.event() instanceof UserEvent event) {
            standing = standing.apply(fact.id(), event);
        }
    }

    /** Everything that is not in the log is lost. */
    void restart() {
        book = new LayeredOffenceBook(Redis.absent());
    }

    Standing standing() {
        return standing;
    }

    /** The same for the same minute. */
    static Recorded<MessageReceived> message(int minute, Origin origin) {
        return Recorded.root(
                new UUID(3, minute),
                "test",
                COMPANION,
                new MessageReceived(at(minute), Place.DIRECT, new UUID(2, 2), origin, "…"));
    }

    static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}

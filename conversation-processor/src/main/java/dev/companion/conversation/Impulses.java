package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.initiative.Restraint;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.InitiativeEvent.InitiativeHeld;
import dev.companion.schemas.InitiativeEvent.InitiativeTriggered;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Follows the impulse to write first, or holds it back: one companion's after the other. */
final class Impulses implements LaneHandler {

    private static final String MODULE = ConversationProcessor.MODULE;

    private final EventLog log;
    private final Holding holding;
    private final Openings openings;
    private final Voice.Earlier earlier;

    /** Those handled lately: a repeat in the log names the same slot. */
    private final Cache<UUID, Boolean> done =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterWrite(Duration.ofHours(1))
                    .build();

    Impulses(EventLog log, Holding holding, Openings openings, Voice.Earlier earlier) {
        this.log = log;
        this.holding = holding;
        this.openings = openings;
        this.earlier = earlier;
    }

    /** What holds a companion back. */
    @FunctionalInterface
    interface Holding {

        Optional<Restraint> at(UUID companion, Instant now);
    }

    @Override
    public boolean handles(EventType type) {
        return type == EventType.INITIATIVE_TRIGGERED;
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        if (fact.event() instanceof InitiativeTriggered impulse
                && done.getIfPresent(fact.id()) == null) {
            if (!taken.mayBeRepeated() || !wentOn(fact)) {
                follow(fact, impulse, taken.mayBeRepeated());
            }
            done.put(fact.id(), true);
        }
        taken.close();
    }

    private void follow(
            Recorded<? extends Event> fact, InitiativeTriggered impulse, boolean mayBeRepeated) {
        var restraint = holding.at(fact.companion(), impulse.at());
        if (restraint.isPresent()) {
            var held = restraint.get();
            log.appendAndWait(
                    List.of(
                            fact.led(
                                    MODULE,
                                    new InitiativeHeld(
                                            impulse.at(), fact.id(), held.why(), held.until()))));
            return;
        }
        var opening = openings.open(fact, impulse, mayBeRepeated);
        log.appendAndWait(opening.grounds());
        log.appendAndWait(opening.said());
        openings.wrote(opening);
    }

    /** Whether it was decided before a crash; then only what was to follow is made good. */
    private boolean wentOn(Recorded<? extends Event> fact) {
        for (var led : earlier.by(fact.companion(), fact.id(), fact.event().at())) {
            switch (led.fact().event()) {
                case ReplyComposed reply -> {
                    log.appendAndWait(List.of(Openings.sent(fact, led.fact().id(), reply.at())));
                    return true;
                }
                case InitiativeHeld _ -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}

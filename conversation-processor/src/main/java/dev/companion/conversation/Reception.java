package dev.companion.conversation;

import dev.companion.mind.guard.Penalty;
import dev.companion.mind.guard.Screening;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.MessageScreened;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Event;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.SecurityEvent.CrisisDetected;
import dev.companion.schemas.SecurityEvent.ThreatDetected;
import dev.companion.topics.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks every message over before anything comes of it, and lets it in or not. */
final class Reception {

    private static final String MODULE = ConversationProcessor.MODULE;

    private final EventLog log;
    private final Guard guard;
    private final Door door;
    private final Consumer<Recorded<? extends Event>> learn;

    /**
     * As said by its parts.
     *
     * @param learn is told of each fact about people once it is in the log
     */
    Reception(EventLog log, Guard guard, Door door, Consumer<Recorded<? extends Event>> learn) {
        this.log = log;
        this.guard = guard;
        this.door = door;
        this.learn = learn;
    }

    /**
     * Writes down what was found and then the rest, or that the message is refused.
     *
     * @param rest what the message leads to when it is let in
     * @return empty for one that is refused
     */
    Optional<Verdict> receive(
            Recorded<? extends Event> fact,
            MessageReceived message,
            List<? extends Recorded<? extends Event>> rest) {
        var opinion =
                message.origin() == Origin.IMPORT
                        ? guard.glance(fact.companion(), message.text())
                        : guard.look(fact.companion(), message.text());
        opinion.call().ifPresent(call -> log.appendAndWait(List.of(fact.led(MODULE, call))));
        var screening = excused(fact, message, opinion.screening());
        var screened = screened(fact, message, screening, opinion.screener());
        return switch (door.rule(fact, message, screening)) {
            case Ruling.LetIn(var facts) -> {
                noticed(fact, message, screening);
                facts.forEach(this::known);
                var led = new ArrayList<Recorded<? extends Event>>(rest);
                led.addFirst(screened);
                log.appendAndWait(led);
                yield Optional.of(screening.verdict());
            }
            case Ruling.ShutOut(var facts, var refused) -> {
                noticed(fact, message, screening);
                facts.forEach(this::known);
                log.appendAndWait(List.of(screened, refused));
                yield Optional.empty();
            }
            case Ruling.TurnedAway(var refused) -> {
                log.appendAndWait(List.of(screened, refused));
                yield Optional.empty();
            }
        };
    }

    /** An outburst of someone in danger is no attack. */
    private Screening excused(
            Recorded<? extends Event> fact, MessageReceived message, Screening screening) {
        if (screening.verdict() != Verdict.THREAT
                || !door.cares(fact, message, screening.verdict())) {
            return screening;
        }
        guard.pardon(fact.companion(), message.text());
        return new Screening(Verdict.CLEAR, Optional.empty(), 1 - screening.confidence());
    }

    private void noticed(
            Recorded<? extends Event> fact, MessageReceived message, Screening screening) {
        switch (screening.verdict()) {
            case CLEAR -> {}
            case CRISIS -> known(fact.led(MODULE, new CrisisDetected(message.at(), fact.id())));
            case THREAT -> {
                var threat = threat(fact, message, screening);
                if (message.origin() == Origin.IMPORT) {
                    log.appendAndWait(List.of(threat)); // nothing imported is counted
                } else {
                    known(threat);
                }
            }
        }
    }

    private static Recorded<MessageScreened> screened(
            Recorded<? extends Event> fact,
            MessageReceived message,
            Screening screening,
            String screener) {
        return fact.led(
                MODULE,
                new MessageScreened(
                        message.at(),
                        fact.id(),
                        screening.verdict(),
                        screening.confidence(),
                        Optional.of(screener)));
    }

    /** One after the other: they are rare, and on different topics. */
    private void known(Recorded<? extends Event> fact) {
        log.appendAndWait(List.of(fact));
        learn.accept(fact);
    }

    /** The penalty is in the journal before anyone can read that there was a threat. */
    private Recorded<ThreatDetected> threat(
            Recorded<? extends Event> fact, MessageReceived message, Screening screening) {
        var kind = screening.threat().orElseThrow();
        log.appendAndWait(
                List.of(
                        fact.led(
                                MODULE,
                                new Penalized(
                                        message.at(),
                                        fact.id(),
                                        Penalty.of(kind, screening.confidence())))));
        return fact.led(
                MODULE, new ThreatDetected(message.at(), fact.id(), kind, screening.confidence()));
    }
}

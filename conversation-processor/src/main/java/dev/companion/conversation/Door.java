package dev.companion.conversation;

import dev.companion.mind.guard.Screening;
import dev.companion.mind.standing.Care;
import dev.companion.mind.standing.Exclusion;
import dev.companion.mind.standing.HouseRules;
import dev.companion.mind.standing.Offence;
import dev.companion.mind.standing.Standing;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.MessageRefused;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Refusal;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.schemas.UserEvent.Reactivated;
import dev.companion.schemas.UserEvent.Unbanned;
import dev.companion.stores.cache.OffenceBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is let in, and what becomes of someone who attacks. All of it is decided by the times in the
 * facts and put into slots of theirs, so that a message handled twice meets the same door.
 */
final class Door {

    private static final String MODULE = ConversationProcessor.MODULE;

    private final Function<UUID, Standing> standings;
    private final Function<UUID, Known> noticed;
    private final OffenceBook book;
    private final HouseRules rules;

    /**
     * As said by its parts.
     *
     * @param noticed what the log has of someone's last two days
     */
    Door(
            Function<UUID, Standing> standings,
            Function<UUID, Known> noticed,
            OffenceBook book,
            HouseRules rules) {
        this.standings = standings;
        this.noticed = noticed;
        this.book = book;
        this.rules = rules;
    }

    /**
     * Whether a message comes from someone who needs care now, so that nothing is held against it.
     */
    boolean cares(Recorded<? extends Event> fact, MessageReceived message, Verdict verdict) {
        return message.origin() != Origin.IMPORT
                && Care.needed(verdict, noticed.apply(fact.companion()).lastSign(), message.at());
    }

    /** Finds out whether a message is let in. Nothing of an imported history is held against it. */
    Ruling rule(Recorded<? extends Event> fact, MessageReceived message, Screening screening) {
        var at = message.at();
        var standing = standings.apply(fact.companion());
        if (message.origin() == Origin.IMPORT) {
            return new Ruling.LetIn(awake(fact, at, standing));
        }
        var known = noticed.apply(fact.companion());
        boolean cared = Care.needed(screening.verdict(), known.lastSign(), at);
        var refusing = standing.refusing(at);
        if (refusing.isPresent()) {
            return cared
                    ? new Ruling.LetIn(List.of())
                    : new Ruling.TurnedAway(refused(fact, refusing.get()));
        }
        var facts = new ArrayList<>(awake(fact, at, standing));
        standing.expired(at)
                .map(ban -> fact.led(MODULE, new Unbanned(at, Cause.TIME)).inSlotOf(ban.id()))
                .ifPresent(facts::add);
        return screening.verdict() == Verdict.THREAT && !cared
                ? attacked(fact, standing, known, facts)
                : new Ruling.LetIn(facts);
    }

    private Ruling attacked(
            Recorded<? extends Event> fact,
            Standing standing,
            Known known,
            List<Recorded<? extends Event>> facts) {
        var offence = new Offence(fact.id(), fact.event().at());
        var day = book.note(fact.companion(), offence, known::counted);
        int violations = offence.rankAmong(day, standing.countedFrom(offence.at()));
        var end = Optional.<Instant>empty();
        for (var event : rules.decide(standing, offence, violations)) {
            facts.add(fact.led(MODULE, event));
            if (event instanceof Banned banned) {
                end = Optional.of(banned.until());
            }
        }
        return end.<Ruling>map(until -> new Ruling.ShutOut(facts, refused(fact, until)))
                .orElseGet(() -> new Ruling.LetIn(facts));
    }

    /** Whoever was silent for long and writes is there again. */
    private static List<Recorded<? extends Event>> awake(
            Recorded<? extends Event> fact, Instant at, Standing standing) {
        return standing.dormancy()
                .filter(silence -> at.isAfter(silence.lastHeard()))
                .<List<Recorded<? extends Event>>>map(silence ->
                        List.of(
                                fact.led(MODULE, new Reactivated(at, Cause.WROTE))
                                        .inSlotOf(silence.id())))
                .orElse(List.of());
    }

    private static Recorded<MessageRefused> refused(
            Recorded<? extends Event> fact, Exclusion exclusion) {
        return fact.led(
                MODULE,
                new MessageRefused(
                        fact.event().at(),
                        fact.id(),
                        exclusion.reason(),
                        Optional.of(exclusion.until()).filter(end -> !end.equals(Instant.MAX))));
    }

    private static Recorded<MessageRefused> refused(Recorded<? extends Event> fact, Instant until) {
        var at = fact.event().at();
        return fact.led(
                MODULE, new MessageRefused(at, fact.id(), Refusal.BANNED, Optional.of(until)));
    }

    /**
     * What the log has of someone's last two days.
     *
     * @param lastSign when they last seemed to be in danger
     */
    record Known(Set<Offence> offences, Optional<Instant> lastSign) {

        /** Nothing is counted against who was being cared for. */
        Set<Offence> counted() {
            return offences.stream()
                    .filter(it -> !Care.needed(Verdict.THREAT, lastSign, it.at()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}

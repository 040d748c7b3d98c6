package dev.companion.conversation;

import dev.companion.mind.agent.Reminders.Reminder;
import dev.companion.mind.personality.Profile;
import dev.companion.mind.prompt.Briefing;
import dev.companion.mind.prompt.Unprompted;
import dev.companion.mind.voice.Memory;
import dev.companion.mind.voice.Opening;
import dev.companion.mind.voice.Scene;
import dev.companion.schemas.AgentEvent.ReminderKept;
import dev.companion.schemas.AgentEvent.ThoughtFormed;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.Event;
import dev.companion.schemas.InitiativeEvent.InitiativeTriggered;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent.ProactiveSent;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Finds the words when the companion writes first. */
final class Openings {

    private static final String MODULE = ConversationProcessor.MODULE;

    /** To have written to somebody is some company already. */
    private static final Map<Need, Double> COMPANY = Map.of(Need.SOCIAL, 0.1);

    private final Backdrop backdrop;
    private final Voice voice;
    private final Notebook notebook;
    private final InstantSource clock;
    private final Supplier<Set<Dependency>> away;

    Openings(
            Backdrop backdrop,
            Voice voice,
            Notebook notebook,
            InstantSource clock,
            Supplier<Set<Dependency>> away) {
        this.backdrop = backdrop;
        this.voice = voice;
        this.notebook = notebook;
        this.clock = clock;
        this.away = away;
    }

    /**
     * What is written.
     *
     * @param mayBeRepeated whether the impulse may have been followed before
     */
    Answer open(
            Recorded<? extends Event> fact, InitiativeTriggered impulse, boolean mayBeRepeated) {
        var seen = backdrop.of(fact, impulse);
        var turn =
                new Turn(
                        fact,
                        Backdrop.turn(impulse, impulse.at(), List.of()),
                        seen.person(),
                        seen.self()
                                .map(PersonalitySnapshot::traits)
                                .orElse(Profile.CURIOUS_COMPANION.traits()),
                        mayBeRepeated);
        var held = notebook.of(fact.companion());
        var due = Scenes.due(turn, held.notes().reminders());
        var scene = scene(turn, seen, due);
        var heard = heard(seen).orElse(impulse.at());
        var spoken =
                voice.say(
                        turn,
                        new Briefing(
                                Unprompted.in(scene, heard),
                                held.notes().blocks().shownIn(impulse.place(), turn.traits()),
                                impulse.place(),
                                Optional.empty(),
                                Guard::isHostile),
                        mode -> opened(scene, heard, mode));
        var grounds = new ArrayList<Recorded<? extends Event>>();
        var recalled = seen.recalled();
        grounds.add(
                fact.led(
                        MODULE,
                        new MemoriesRecalled(
                                impulse.at(), fact.id(), recalled.asFact(), recalled.degraded())));
        for (int i = 0; i < spoken.thoughts().size(); i++) {
            var thought = spoken.thoughts().get(i);
            grounds.add(
                    fact.led(MODULE, new ThoughtFormed(clock.instant(), fact.id(), thought), i));
        }
        var reply = reply(turn, impulse, seen, spoken, held.complete());
        return new Answer(grounds, reply, after(turn, reply, due, spoken));
    }

    /** It is in the log now. */
    void wrote(Answer opening) {
        var reply = opening.reply();
        opening.grounds().forEach(this::note);
        opening.kept().forEach(this::note);
        backdrop.said(
                reply.companion(),
                reply.event().conversation(),
                Uttered.in(
                        reply.id(), Speaker.COMPANION, reply.event().text(), reply.event().at()));
    }

    /** That it wrote first, in the slot that its impulse has for it. */
    static Recorded<ProactiveSent> sent(Recorded<? extends Event> impulse, UUID reply, Instant at) {
        return impulse.led(MODULE, new ProactiveSent(at, reply, COMPANY));
    }

    private void note(Recorded<? extends Event> fact) {
        var _ = notebook.apply(fact, 0);
    }

    /** Nothing that gives orders to its reader is taken up, by whomever. */
    private static Scene scene(Turn turn, Backdrop.Seen seen, List<Reminder> due) {
        var self = seen.self();
        return new Scene(
                turn.person().name(),
                turn.traits(),
                self.map(PersonalitySnapshot::mood).orElse(Pad.ZERO),
                self.map(PersonalitySnapshot::emotion).orElse(""),
                self.map(it -> Ways.quirks(it, turn.person().quirks())).orElse(List.of()),
                self.map(Ways::unmet).orElse(Set.of()),
                List.of(),
                List.of(),
                seen.recalled().memories().stream()
                        .filter(memory -> !Guard.isHostile(memory))
                        .toList(),
                seen.recent().stream().map(Uttered::line).toList(),
                false,
                turn.closed().at(),
                turn.person().zone(),
                due.stream().map(Reminder::text).toList(),
                Optional.empty(),
                turn.id().getLeastSignificantBits());
    }

    private static Optional<Instant> heard(Backdrop.Seen seen) {
        var told =
                seen.recent().stream()
                        .filter(line -> line.speaker() == Speaker.USER)
                        .map(Uttered::at)
                        .max(Instant::compareTo);
        return told.or(() ->
                seen.recalled().memories().stream()
                        .filter(memory -> memory.speaker() == Speaker.USER && memory.isSaid())
                        .map(Memory::at)
                        .max(Instant::compareTo));
    }

    private static Spoken opened(Scene scene, Instant heard, ReplyMode mode) {
        var words = Opening.compose(scene, heard);
        return new Spoken(
                words.text(), words.used(), mode, Opening.VERSION, words.reminders(), List.of());
    }

    private Recorded<ReplyComposed> reply(
            Turn turn,
            InitiativeTriggered impulse,
            Backdrop.Seen seen,
            Spoken spoken,
            boolean complete) {
        var now = clock.instant();
        var without = EnumSet.noneOf(Dependency.class);
        without.addAll(away.get());
        if (spoken.mode() == ReplyMode.MODEL_UNAVAILABLE) {
            without.add(Dependency.CHAT_MODEL);
        }
        if (!complete) {
            without.add(Dependency.POSTGRESQL);
        }
        return turn.fact()
                .led(
                        MODULE,
                        new ReplyComposed(
                                now,
                                impulse.place(),
                                impulse.conversation(),
                                ReplyKind.PROACTIVE,
                                List.of(),
                                seen.self().map(PersonalitySnapshot::mood),
                                seen.self().map(PersonalitySnapshot::emotion),
                                seen.recalled().asFact(spoken.used()),
                                spoken.mode(),
                                spoken.model(),
                                Math.max(0, Duration.between(impulse.at(), now).toMillis()),
                                without,
                                List.of(),
                                spoken.text()));
    }

    private List<Recorded<? extends Event>> after(
            Turn turn, Recorded<ReplyComposed> reply, List<Reminder> due, Spoken spoken) {
        var facts = new ArrayList<Recorded<? extends Event>>();
        facts.add(sent(turn.fact(), reply.id(), reply.event().at()));
        for (var reminder : due.subList(0, Math.min(spoken.reminders(), due.size()))) {
            facts.add(
                    turn.fact()
                            .led(
                                    MODULE,
                                    new ReminderKept(clock.instant(), reminder.id(), turn.id()))
                            .inSlotOf(reminder.id()));
        }
        return facts;
    }
}

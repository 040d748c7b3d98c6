package dev.companion.conversation;

import dev.companion.mind.agent.Reminders.Reminder;
import dev.companion.mind.guard.CrisisAftercare.Care;
import dev.companion.mind.guard.CrisisReply;
import dev.companion.mind.guard.DefensiveReply;
import dev.companion.mind.guard.Screening;
import dev.companion.mind.memory.Leaning;
import dev.companion.mind.personality.Profile;
import dev.companion.mind.prompt.Briefing;
import dev.companion.mind.voice.Composer;
import dev.companion.mind.voice.Line;
import dev.companion.mind.voice.Scene;
import dev.companion.schemas.AgentEvent.ReminderKept;
import dev.companion.schemas.AgentEvent.ReminderSet;
import dev.companion.schemas.AgentEvent.ThoughtFormed;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.Event;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Traits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers a turn: waits for what it did to the mood, recalling meanwhile, and finds the words. */
final class Answers {

    private static final String MODULE = ConversationProcessor.MODULE;

    /** Behind every one that a tool can set. */
    private static final int COMPOSED_REMINDER = 1_000;

    private final Guard guard;
    private final Moods moods;
    private final Recalling recalling;
    private final Dialogues dialogues;
    private final Voice voice;
    private final Notebook notebook;
    private final Function<UUID, Person> people;
    private final Disclosing disclosing;
    private final InstantSource clock;
    private final int memories;
    private final Supplier<Set<Dependency>> away;

    Answers(
            Guard guard,
            Moods moods,
            Recalling recalling,
            Dialogues dialogues,
            Voice voice,
            Notebook notebook,
            Function<UUID, Person> people,
            Disclosing disclosing,
            InstantSource clock,
            int memories,
            Supplier<Set<Dependency>> away) {
        this.guard = guard;
        this.moods = moods;
        this.recalling = recalling;
        this.dialogues = dialogues;
        this.voice = voice;
        this.notebook = notebook;
        this.people = people;
        this.disclosing = disclosing;
        this.clock = clock;
        this.memories = memories;
        this.away = away;
    }

    /**
     * The answer.
     *
     * @param mayBeRepeated whether the turn may have been handled before
     */
    Answer answer(Recorded<? extends Event> fact, TurnClosed closed, boolean mayBeRepeated) {
        var companion = fact.companion();
        var recent = dialogues.recent(companion, closed.conversation());
        var person = people.apply(companion);
        var leaning = leaning(moods.last(companion), person);
        var recalled = recalling.recall(companion, closed, recent, leaning, person, memories);
        var mood = moods.after(companion, fact.id());
        var screening = guard.screen(companion, closed.lines());
        var turn = new Turn(fact, closed, person, traits(mood), mayBeRepeated);
        var care =
                screening.verdict() == Verdict.CLEAR
                        ? Aftercare.of(turn, recent, dialogues.danger(companion))
                        : Care.NONE;
        var kind = kind(screening, care);
        var held = notebook.of(companion);
        var notes = held.notes();
        var due =
                kind == ReplyKind.NORMAL && !care.serious()
                        ? Scenes.due(turn, notes.reminders())
                        : List.<Reminder>of();
        boolean first = recent.isEmpty() && !dialogues.everSpoke(companion);
        var scene =
                Scenes.of(turn, recent, recalled.memories(), mood, first, notes.reminders(), due);
        scene = care.serious() ? scene.seriously() : scene;
        var briefing =
                new Briefing(
                        scene,
                        notes.blocks().shownIn(closed.place(), turn.traits()),
                        closed.place(),
                        care.prompt(),
                        Guard::isHostile);
        var words =
                care.reply()
                        .map(text -> Spoken.scripted(text, Aftercare.VERSION))
                        .orElseGet(() -> say(kind, turn, briefing, screening));
        var spoken = words.saying(disclosing.in(words.text(), first, companion, closed));
        var facts = new ArrayList<Recorded<? extends Event>>();
        if (screening.verdict() == Verdict.CRISIS) {
            facts.addAll(Danger.noted(turn, dialogues));
        }
        facts.add(
                fact.led(
                        MODULE,
                        new MemoriesRecalled(
                                closed.at(), fact.id(), recalled.asFact(), recalled.degraded())));
        facts.addAll(besides(turn, scene, spoken));
        var reply = reply(turn, kind, spoken, recalled, mood, without(spoken, held));
        return new Answer(facts, reply, kept(turn, due, spoken));
    }

    /** An answer is in the log now. */
    void wrote(Answer answer) {
        for (var fact : answer.grounds()) {
            note(fact, 0);
        }
        for (var fact : answer.kept()) {
            note(fact, 0);
        }
    }

    /**
     * A fact of the conversation's topic that nobody answers.
     *
     * @param place of its record in the log
     */
    void note(Recorded<? extends Event> fact, long place) {
        var _ = notebook.apply(fact, place);
    }

    /** Others answer these companions from now on. */
    void forget() {
        notebook.forget();
    }

    private static ReplyKind kind(Screening screening, Care care) {
        return switch (screening.verdict()) {
            case CLEAR -> care.reply().isPresent() ? ReplyKind.CRISIS : ReplyKind.NORMAL;
            case THREAT -> ReplyKind.DEFENSIVE;
            case CRISIS -> ReplyKind.CRISIS;
        };
    }

    /** What was thought, and what the composer was asked to bring up later. */
    private List<Recorded<? extends Event>> besides(Turn turn, Scene scene, Spoken spoken) {
        var facts = new ArrayList<Recorded<? extends Event>>();
        var now = clock.instant();
        for (int i = 0; i < spoken.thoughts().size(); i++) {
            var thought = new ThoughtFormed(now, turn.id(), spoken.thoughts().get(i));
            facts.add(turn.fact().led(MODULE, thought, i));
        }
        if (spoken.model().equals(Composer.VERSION)) {
            scene.asked()
                    .map(asked -> new ReminderSet(now, asked.due(), turn.id(), asked.text()))
                    .ifPresent(set -> facts.add(turn.fact().led(MODULE, set, COMPOSED_REMINDER)));
        }
        return facts;
    }

    private List<Recorded<? extends Event>> kept(Turn turn, List<Reminder> due, Spoken spoken) {
        var kept = new ArrayList<Recorded<? extends Event>>();
        for (var reminder : due.subList(0, Math.min(spoken.reminders(), due.size()))) {
            kept.add(
                    turn.fact()
                            .led(
                                    MODULE,
                                    new ReminderKept(clock.instant(), reminder.id(), turn.id()))
                            .inSlotOf(reminder.id()));
        }
        return kept;
    }

    private Recorded<ReplyComposed> reply(
            Turn turn,
            ReplyKind kind,
            Spoken spoken,
            Recalling.Recalled recalled,
            Moods.Found mood,
            Set<Dependency> without) {
        var closed = turn.closed();
        var now = clock.instant();
        return turn.fact()
                .led(
                        MODULE,
                        new ReplyComposed(
                                now,
                                closed.place(),
                                closed.conversation(),
                                kind,
                                closed.messages(),
                                mood.snapshot().map(PersonalitySnapshot::mood),
                                mood.snapshot().map(PersonalitySnapshot::emotion),
                                recalled.asFact(spoken.used()),
                                mood.exact() ? spoken.mode() : ReplyMode.STALE_MOOD,
                                spoken.model(),
                                millisSince(closed.at(), now),
                                without,
                                closed.lines(),
                                spoken.text()));
    }

    private static long millisSince(Instant closed, Instant now) {
        return Math.max(0, Duration.between(closed, now).toMillis());
    }

    /** What is known to be away, and what this turn found to be. */
    private Set<Dependency> without(Spoken spoken, Notebook.Held held) {
        var without = EnumSet.noneOf(Dependency.class);
        without.addAll(away.get());
        if (spoken.mode() == ReplyMode.MODEL_UNAVAILABLE) {
            without.add(Dependency.CHAT_MODEL);
        }
        if (!held.complete()) {
            without.add(Dependency.POSTGRESQL);
        }
        return without;
    }

    /** As it was before this turn: what the turn does to it is being found out meanwhile. */
    private static Leaning leaning(Optional<PersonalitySnapshot> last, Person person) {
        return last.map(self -> Ways.leaning(self, person.quirks())).orElse(Leaning.NONE);
    }

    private Spoken say(ReplyKind kind, Turn turn, Briefing briefing, Screening screening) {
        var scene = briefing.scene();
        return switch (kind) {
            case CRISIS ->
                    Spoken.scripted(
                            crisisReply(turn.person().region().orElse(""), screening),
                            CrisisReply.VERSION);
            case DEFENSIVE ->
                    Spoken.scripted(
                            DefensiveReply.text(
                                    screening.threat().orElseThrow(),
                                    scene.traits(),
                                    scene.mood(),
                                    scene.seed(),
                                    companionLines(scene.recent())),
                            "defensive-reply-1");
            case NORMAL, IMPORTED, PROACTIVE -> voice.say(turn, briefing);
        };
    }

    private static String crisisReply(String region, Screening screening) {
        return screening
                .crisis()
                .map(crisis -> CrisisReply.text(region, crisis))
                .orElseGet(() -> CrisisReply.text(region));
    }

    private static Traits traits(Moods.Found mood) {
        return mood.snapshot()
                .map(PersonalitySnapshot::traits)
                .orElse(Profile.CURIOUS_COMPANION.traits());
    }

    private static List<String> companionLines(List<Line> recent) {
        return recent.stream()
                .filter(line -> line.speaker() == Speaker.COMPANION)
                .map(Line::text)
                .toList();
    }
}

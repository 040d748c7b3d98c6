package dev.companion.conversation;

import dev.companion.mind.affect.OccTree;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.mind.guard.CrisisReply;
import dev.companion.mind.guard.DefensiveReply;
import dev.companion.mind.memory.Leaning;
import dev.companion.mind.personality.Profile;
import dev.companion.mind.voice.Line;
import dev.companion.mind.voice.Memory;
import dev.companion.mind.voice.Scene;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.Event;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.SecurityEvent.Threat;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.Traits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers a turn: waits for what it did to the mood, recalling meanwhile, and finds the words. */
final class Answers {

    private static final String MODULE = ConversationProcessor.MODULE;

    /** Nobody has said where they live yet: the words come without a number to call. */
    private static final String UNKNOWN_REGION = "";

    private final Guard guard;
    private final Moods moods;
    private final Recalling recalling;
    private final Dialogues dialogues;
    private final Speech speech;
    private final Function<UUID, Person> people;
    private final InstantSource clock;
    private final int memories;
    private final Supplier<Set<Dependency>> away;

    Answers(
            Guard guard,
            Moods moods,
            Recalling recalling,
            Dialogues dialogues,
            Speech speech,
            Function<UUID, Person> people,
            InstantSource clock,
            int memories,
            Supplier<Set<Dependency>> away) {
        this.guard = guard;
        this.moods = moods;
        this.recalling = recalling;
        this.dialogues = dialogues;
        this.speech = speech;
        this.people = people;
        this.clock = clock;
        this.memories = memories;
        this.away = away;
    }

    Answer answer(Recorded<? extends Event> fact, TurnClosed turn) {
        var recent = dialogues.recent(fact.companion(), turn.conversation());
        var person = people.apply(fact.companion());
        var leaning = leaning(moods.last(fact.companion()), person);
        var recalled = recalling.recall(fact.companion(), turn, recent, leaning, person, memories);
        var mood = moods.after(fact.companion(), fact.id());
        var screening = guard.screen(fact.companion(), turn.lines());
        var facts = new ArrayList<Recorded<? extends Event>>();
        facts.add(
                fact.led(
                        MODULE,
                        new MemoriesRecalled(
                                turn.at(), fact.id(), recalled.asFact(), recalled.degraded())));
        var scene = scene(fact, turn, person, recent, recalled.memories(), mood);
        var kind =
                switch (screening.verdict()) {
                    case CLEAR -> ReplyKind.NORMAL;
                    case THREAT -> ReplyKind.DEFENSIVE;
                    case CRISIS -> ReplyKind.CRISIS;
                };
        var spoken = say(kind, scene, screening.threat());
        spoken.call().ifPresent(call -> facts.add(fact.led(MODULE, call)));
        var mode = mood.exact() ? spoken.mode() : ReplyMode.STALE_MOOD;
        var used = recalled.asFact(spoken.used());
        var now = clock.instant();
        var reply =
                fact.led(
                        MODULE,
                        new ReplyComposed(
                                now,
                                turn.place(),
                                turn.conversation(),
                                kind,
                                turn.messages(),
                                mood.snapshot().map(PersonalitySnapshot::mood),
                                mood.snapshot().map(PersonalitySnapshot::emotion),
                                used,
                                mode,
                                spoken.model(),
                                Math.max(0, Duration.between(turn.at(), now).toMillis()),
                                away.get(),
                                turn.lines(),
                                spoken.text()));
        return new Answer(facts, reply);
    }

    /** As it was before this turn: what the turn does to it is being found out meanwhile. */
    private static Leaning leaning(Optional<PersonalitySnapshot> last, Person person) {
        return last.map(self -> Ways.leaning(self, person.quirks())).orElse(Leaning.NONE);
    }

    private Speech.Spoken say(ReplyKind kind, Scene scene, Optional<Threat> threat) {
        return switch (kind) {
            case CRISIS -> scripted(CrisisReply.text(UNKNOWN_REGION), "crisis-reply-1");
            case DEFENSIVE ->
                    scripted(
                            DefensiveReply.text(
                                    threat.orElseThrow(),
                                    scene.traits(),
                                    scene.mood(),
                                    scene.seed(),
                                    companionLines(scene.recent())),
                            "defensive-reply-1");
            case NORMAL, IMPORTED -> speech.say(scene);
        };
    }

    private static Speech.Spoken scripted(String text, String version) {
        return new Speech.Spoken(text, List.of(), ReplyMode.COMPOSER, version, Optional.empty());
    }

    private Scene scene(
            Recorded<? extends Event> fact,
            TurnClosed turn,
            Person person,
            List<Uttered> recent,
            List<Memory> recalled,
            Moods.Found mood) {
        var snapshot = mood.snapshot();
        var traits =
                snapshot.map(PersonalitySnapshot::traits)
                        .orElse(Profile.CURIOUS_COMPANION.traits());
        return new Scene(
                person.name(),
                traits,
                snapshot.map(PersonalitySnapshot::mood).orElse(Pad.ZERO),
                snapshot.map(PersonalitySnapshot::emotion).orElse(""),
                snapshot.map(self -> Ways.quirks(self, person.quirks())).orElse(List.of()),
                snapshot.map(Ways::unmet).orElse(Set.of()),
                turn.lines(),
                mood.exact() ? mood.felt() : guessed(turn, traits),
                recalled,
                recent.stream().map(Uttered::line).toList(),
                recent.isEmpty() && !dialogues.everSpoke(fact.companion()),
                turn.at(),
                person.zone(),
                fact.id().getLeastSignificantBits());
    }

    /** What it would feel, as far as words alone tell: the fold did not answer in time. */
    private static List<FeltEmotion> guessed(TurnClosed turn, Traits traits) {
        return OccTree.emotions(OfflineAppraiser.appraise(turn.lines()), traits);
    }

    private static List<String> companionLines(List<Line> recent) {
        return recent.stream()
                .filter(line -> line.speaker() == Speaker.COMPANION)
                .map(Line::text)
                .toList();
    }

    /** A reply, and the facts it rests on, which must be in the log before it. */
    record Answer(List<Recorded<? extends Event>> grounds, Recorded<ReplyComposed> reply) {}
}

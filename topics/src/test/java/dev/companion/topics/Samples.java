package dev.companion.topics;

import dev.companion.schemas.Agent;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import dev.companion.schemas.AgentEvent.Outcome;
import dev.companion.schemas.AgentEvent.ReminderKept;
import dev.companion.schemas.AgentEvent.ReminderSet;
import dev.companion.schemas.AgentEvent.ThoughtFormed;
import dev.companion.schemas.AgentEvent.ToolUsed;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.ClockEvent.Tick;
import dev.companion.schemas.ConflictEvent.ConflictDetected;
import dev.companion.schemas.ConflictEvent.ConflictResolved;
import dev.companion.schemas.ConflictEvent.SettledBy;
import dev.companion.schemas.ConflictType;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.MessageRefused;
import dev.companion.schemas.ConversationEvent.MessageScreened;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.Refusal;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Dependency;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.DocumentEvent.DocumentAdded;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.Envelope;
import dev.companion.schemas.ErasureEvent.ErasureAcknowledged;
import dev.companion.schemas.ErasureEvent.ErasureCompleted;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.ErasureEvent.Processor;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Goal;
import dev.companion.schemas.InitiativeEvent.Hold;
import dev.companion.schemas.InitiativeEvent.InitiativeHeld;
import dev.companion.schemas.InitiativeEvent.InitiativeTriggered;
import dev.companion.schemas.InitiativeEvent.Trigger;
import dev.companion.schemas.KnowledgeEvent.CleanupApplied;
import dev.companion.schemas.KnowledgeEvent.FactConfirmed;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemoryPinned;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.MemoryEvent.Recalled;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.Need;
import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.OpsEvent.DependencyDown;
import dev.companion.schemas.OpsEvent.DependencyUp;
import dev.companion.schemas.OpsEvent.ModeChanged;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Erased;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.MoodAdjusted;
import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.ProactiveSent;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.PersonalityEvent.Reset;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.QuirkSnapshot;
import dev.companion.schemas.RecallReason;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.Consolidated;
import dev.companion.schemas.ReflectionEvent.Reason;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.Rules;
import dev.companion.schemas.SecurityEvent.CrisisDetected;
import dev.companion.schemas.SecurityEvent.Escalation;
import dev.companion.schemas.SecurityEvent.OffenderEscalated;
import dev.companion.schemas.SecurityEvent.Threat;
import dev.companion.schemas.SecurityEvent.ThreatDetected;
import dev.companion.schemas.Speaker;
import dev.companion.schemas.SuggestedResolution;
import dev.companion.schemas.Traits;
import dev.companion.schemas.UserEvent.AdjustmentRequested;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.BecameDormant;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.schemas.UserEvent.CompanionInitialized;
import dev.companion.schemas.UserEvent.Deactivated;
import dev.companion.schemas.UserEvent.KeyIssued;
import dev.companion.schemas.UserEvent.KeyRevoked;
import dev.companion.schemas.UserEvent.ProfileChanged;
import dev.companion.schemas.UserEvent.Reactivated;
import dev.companion.schemas.UserEvent.StartedAnew;
import dev.companion.schemas.UserEvent.Unbanned;
import dev.companion.schemas.Vectors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One record of every event type, always the same. The golden samples were written from these, so a
 * value here never changes; a new version of a type gets a sample of its own.
 */
public final class Samples {

    public static final UUID COMPANION = UUID.fromString("5f0c6d3e-8d1b-4c58-9a55-0e6f1c2b3a49");

    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.008009Z");
    private static final UUID MESSAGE = UUID.fromString("0b7e6f8a-1111-8222-8333-444455556666");
    private static final UUID REPLY = UUID.fromString("0b7e6f8a-7777-8888-8999-aaaabbbbcccc");
    private static final UUID ROOM = UUID.fromString("c0ffee00-0000-8000-8000-00000000d15c");
    private static final String TEXT = "Grüß dich, 你好 🙂\n\t\"so\" \\ it goes; \u0001";
    private static final String HASH =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Pad MOOD = new Pad(0.25, -0.125, 1);
    private static final Traits TRAITS = new Traits(0.9, 0.6, 0.6, 0.7, 0.3);
    private static final Rules RULES = new Rules(1, Map.of("mood-half-life-hours", 6.0));

    private Samples() {}

    /** A record of this type, as it is written today, that something led to. */
    public static Recorded<Event> of(EventType type) {
        return of(type, type.version());
    }

    /** As a version of the type had it. */
    static Recorded<Event> of(EventType type, int version) {
        var envelope =
                new Envelope(
                        UUID.nameUUIDFromBytes(
                                type.wireName().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        type,
                        "golden",
                        COMPANION,
                        MESSAGE,
                        Optional.of(REPLY),
                        Optional.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                        version);
        return new Recorded<>(
                envelope, version == type.version() ? event(type) : before(type, version));
    }

    private static Event before(EventType type, int version) {
        return switch (type) {
            case APPRAISED -> appraised(new Appraisal(0.5, -0.5, 0, 1, 1, 0.25, 0), Map.of());
            case PERSONALITY_CHANGED -> changed(Map.of(), Map.of());
            case MODEL_CALLED, MODEL_FAILED -> event(type);
            case MESSAGE_SCREENED -> new MessageScreened(AT, MESSAGE, Verdict.THREAT, 0.875);
            case REPLY_COMPOSED ->
                    reply(version == 1 ? new Recalled(REPLY, 0.5) : recalled(), Set.of());
            case MEMORIES_RECALLED -> recall(new Recalled(REPLY, 0.5));
            case REFLECTION_COMPLETED -> reflected(Optional.empty());
            default -> throw new IllegalArgumentException(type + " has one version");
        };
    }

    private static Event event(EventType type) {
        return switch (type) {
            case COMPANION_INITIALIZED ->
                    new CompanionInitialized(AT, "default", "Zoë", "Europe/Berlin");
            case PROFILE_CHANGED ->
                    new ProfileChanged(AT, Optional.of("Zoë"), Optional.empty(), Optional.of("DE"));
            case BECAME_DORMANT -> new BecameDormant(AT, AT);
            case DEACTIVATED -> new Deactivated(AT, Cause.USER);
            case REACTIVATED -> new Reactivated(AT, Cause.WROTE);
            case BANNED -> new Banned(AT, AT, Cause.VIOLATIONS);
            case UNBANNED -> new Unbanned(AT, Cause.TIME);
            case KEY_ISSUED -> new KeyIssued(AT, MESSAGE, "9f86d0", Optional.of(TEXT));
            case KEY_REVOKED -> new KeyRevoked(AT, MESSAGE);
            case ERASURE_REQUESTED -> new ErasureRequested(AT);
            case ERASURE_ACKNOWLEDGED ->
                    new ErasureAcknowledged(
                            AT, Processor.GATEWAY, Map.of("rows.messages", 12L, "rows.needs", 3L));
            case ERASURE_COMPLETED -> new ErasureCompleted(AT);
            case MESSAGE_RECEIVED ->
                    new MessageReceived(AT, Place.DIRECT, ROOM, Origin.DISCORD, TEXT);
            case MESSAGE_SCREENED ->
                    new MessageScreened(AT, MESSAGE, Verdict.THREAT, 0.875, Optional.of("rules-1"));
            case MESSAGE_REFUSED ->
                    new MessageRefused(AT, MESSAGE, Refusal.BANNED, Optional.of(AT));
            case TURN_CLOSED ->
                    new TurnClosed(
                            AT,
                            Place.CHANNEL,
                            ROOM,
                            Origin.WEB,
                            List.of(MESSAGE, REPLY),
                            List.of(TEXT, "and more"));
            case REPLY_COMPOSED -> reply(recalled(), Set.of(Dependency.EMBEDDER, Dependency.REDIS));
            case BLOCK_EDITED -> new BlockEdited(AT, Editor.COMPANION, "human", TEXT);
            case TOOL_USED ->
                    new ToolUsed(
                            AT,
                            MESSAGE,
                            1,
                            "archival_memory_search",
                            Outcome.DONE,
                            "{\"query\":\"tea\"}",
                            TEXT);
            case THOUGHT_FORMED -> new ThoughtFormed(AT, MESSAGE, TEXT);
            case REMINDER_SET -> new ReminderSet(AT, AT, MESSAGE, TEXT);
            case REMINDER_KEPT -> new ReminderKept(AT, REPLY, MESSAGE);
            case THREAT_DETECTED ->
                    new ThreatDetected(AT, MESSAGE, Threat.INSTRUCTION_INJECTION, 0.75);
            case OFFENDER_ESCALATED -> new OffenderEscalated(AT, MESSAGE, 5, Escalation.WARNED);
            case CRISIS_DETECTED -> new CrisisDetected(AT, MESSAGE);
            case INITIALIZED -> new Initialized(AT, TRAITS, RULES);
            case APPRAISED ->
                    appraised(
                            new Appraisal(
                                    0.5,
                                    -0.5,
                                    0,
                                    1,
                                    1,
                                    0.25,
                                    0,
                                    Optional.of(Agent.COMPANION),
                                    Map.of(Goal.BE_CLOSE, 0.5)),
                            Map.of(Need.SOCIAL, 0.125));
            case PENALIZED -> new Penalized(AT, MESSAGE, new Pad(-0.5, 1.5, -2));
            case PROACTIVE_SENT -> new ProactiveSent(AT, REPLY, Map.of(Need.SOCIAL, 0.0625));
            case INITIATIVE_TRIGGERED ->
                    new InitiativeTriggered(AT, Trigger.REQUEST, Place.DIRECT, ROOM, Origin.WEB);
            case INITIATIVE_HELD ->
                    new InitiativeHeld(AT, MESSAGE, Hold.UNANSWERED, Optional.of(AT));
            case NEED_SATISFIED -> new NeedSatisfied(AT, Need.SOCIAL, 0.0625);
            case RULES_ACTIVATED -> new RulesActivated(AT, RULES);
            case ERASED -> new Erased(AT);
            case MOOD_ADJUSTED -> new MoodAdjusted(AT, new Pad(0.5, -1.5, 2));
            case RESET -> new Reset(AT, TRAITS, RULES);
            case ADJUSTMENT_REQUESTED -> new AdjustmentRequested(AT, "A better day. ☀");
            case STARTED_ANEW -> new StartedAnew(AT, "supportive_friend", Cause.ADMIN);
            case PERSONALITY_CHANGED -> changed(Map.of(Emotion.JOY, 0.5), Map.of(ROOM, quirk()));
            case REFLECTION_APPLIED ->
                    new ReflectionApplied(AT, DAY, ReflectionKind.NIGHT, 12, List.of(observed()));
            case REFLECTION_REQUESTED ->
                    new ReflectionRequested(
                            AT,
                            DAY,
                            ReflectionKind.ON_DEMAND,
                            Optional.of(new Window(MESSAGE, REPLY, 12, AT)));
            case REFLECTION_COMPLETED -> reflected(Optional.of(new Consolidated(24, 3, 1, 2)));
            case REFLECTION_SKIPPED ->
                    new ReflectionSkipped(AT, DAY, ReflectionKind.NIGHT, Reason.WINDOW_NOT_FOUND);
            case TICK -> new Tick(AT, "nights");
            case DEPENDENCY_DOWN -> new DependencyDown(AT, Dependency.REDIS, "it does not answer");
            case DEPENDENCY_UP -> new DependencyUp(AT, Dependency.REDIS, 1234);
            case MODE_CHANGED ->
                    new ModeChanged(AT, Set.of(Dependency.REDIS, Dependency.CHAT_MODEL));
            case EPISODE_STORED -> episode();
            case IMPORTANCE_SCORED -> new ImportanceScored(AT, MESSAGE, 0.375, "heuristic-1", true);
            case EMBEDDING_COMPUTED ->
                    new EmbeddingComputed(
                            AT,
                            MESSAGE,
                            "bge-small-en-v1.5",
                            3,
                            Vectors.encode(new float[] {0.5f, -0.25f, Float.MIN_VALUE}));
            case MEMORIES_RECALLED -> recall(recalled());
            case FACT_LEARNED ->
                    new FactLearned(
                            AT,
                            Place.DIRECT,
                            List.of(MESSAGE),
                            0.875,
                            "claims-1",
                            "sister zoë",
                            "lives_in",
                            "lisbon",
                            "holds",
                            TEXT);
            case FACT_CONFIRMED -> new FactConfirmed(AT, MESSAGE, REPLY, 0.9375);
            case SEMANTIC_CREATED ->
                    new SemanticCreated(
                            AT,
                            MemoryType.EMOTIONAL,
                            Place.CHANNEL,
                            List.of(MESSAGE, REPLY),
                            0.5,
                            "extractive-1",
                            true,
                            "joy",
                            TEXT);
            case MEMORY_SUPERSEDED ->
                    new MemorySuperseded(AT, MESSAGE, Optional.of(REPLY), Supersession.CHANGED);
            case MEMORY_CORRECTED ->
                    new MemoryCorrected(AT, MESSAGE, MemoryType.FACTUAL, Place.DIRECT, AT, TEXT);
            case MEMORY_PINNED -> new MemoryPinned(AT, MESSAGE, true);
            case MEMORY_DELETED -> new MemoryDeleted(AT, MESSAGE);
            case CLEANUP_APPLIED -> new CleanupApplied(AT, AT, 0.25, List.of(MESSAGE, REPLY));
            case CONFLICT_DETECTED ->
                    new ConflictDetected(
                            AT,
                            ConflictType.CONTRADICTION,
                            MESSAGE,
                            Optional.of(REPLY),
                            0.75,
                            SuggestedResolution.KEEP_NEWER,
                            TEXT);
            case CONFLICT_RESOLVED ->
                    new ConflictResolved(
                            AT,
                            MESSAGE,
                            Optional.of(SuggestedResolution.KEEP_BOTH),
                            SettledBy.USER,
                            TEXT);
            case DOCUMENT_ADDED -> new DocumentAdded(AT, "text/plain", 12_345, 2, "note.txt", HASH);
            case CHUNK_STORED -> new ChunkStored(AT, MESSAGE, 1, "note.txt", TEXT);
            case DOCUMENT_REMOVED -> new DocumentRemoved(AT, MESSAGE);
            case MODEL_CALLED ->
                    new ModelCalled(
                            AT, "reply", "a-model-1", HASH, 1200, 80, 950, 2, "prompt", TEXT);
            case MODEL_FAILED -> new ModelFailed(AT, "reply", "a-model-1", HASH, "timeout", 3);
        };
    }

    private static Recalled recalled() {
        return new Recalled(
                REPLY,
                0.5,
                Optional.of(MemoryType.EPISODIC),
                Set.of(RecallReason.WORDS, RecallReason.MEANING));
    }

    private static MemoriesRecalled recall(Recalled recalled) {
        return new MemoriesRecalled(AT, MESSAGE, List.of(recalled), false);
    }

    private static ReflectionCompleted reflected(Optional<Consolidated> consolidated) {
        return new ReflectionCompleted(
                AT,
                DAY,
                ReflectionKind.NIGHT,
                12,
                11,
                List.of(observed()),
                "habits-1",
                true,
                consolidated,
                List.of(TEXT));
    }

    private static ReplyComposed reply(Recalled recalled, Set<Dependency> without) {
        return new ReplyComposed(
                AT,
                Place.DIRECT,
                ROOM,
                ReplyKind.NORMAL,
                List.of(MESSAGE),
                Optional.of(MOOD),
                Optional.of("content"),
                List.of(recalled),
                ReplyMode.MODEL,
                "a-model-1",
                1234,
                without,
                List.of("Guess what?"),
                TEXT);
    }

    private static ObservedQuirk observed() {
        return new ObservedQuirk(ROOM, QuirkKind.SPEECH_PATTERN, 3, 0.5);
    }

    private static QuirkSnapshot quirk() {
        return new QuirkSnapshot(ROOM, QuirkKind.BEHAVIOR, 0.625, 7, AT, AT, true);
    }

    private static Appraised appraised(Appraisal variables, Map<Need, Double> needs) {
        return new Appraised(
                AT,
                MESSAGE,
                variables,
                List.of(new FeltEmotion(Emotion.HAPPY_FOR, 0.5)),
                new Pad(0.2, 0.1, 0.1),
                "lexicon-1",
                false,
                needs);
    }

    private static PersonalityChanged changed(
            Map<Emotion, Double> emotions, Map<UUID, QuirkSnapshot> quirks) {
        var snapshot =
                new PersonalitySnapshot(
                        AT,
                        42,
                        HASH,
                        TRAITS,
                        RULES,
                        MOOD,
                        Pad.ZERO,
                        "content",
                        "relaxed",
                        Map.of(
                                Need.SOCIAL, 0.5,
                                Need.INTELLECTUAL, 0.25,
                                Need.CREATIVE, 0.75,
                                Need.REST, 1.0),
                        emotions,
                        quirks);
        return new PersonalityChanged(
                AT, MESSAGE, EventType.APPRAISED.wireName(), Pad.ZERO, emotions, snapshot);
    }

    private static EpisodeStored episode() {
        return new EpisodeStored(
                AT, MESSAGE, Speaker.USER, Place.DIRECT, ROOM, 17, "joy", Optional.empty(), TEXT);
    }
}

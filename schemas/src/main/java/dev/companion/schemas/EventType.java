package dev.companion.schemas;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every event type's name and version on the wire. A name is for ever; a class may be renamed, a
 * name may not.
 */
public enum EventType {
    COMPANION_INITIALIZED("users.CompanionInitialized", 1, UserEvent.CompanionInitialized.class),
    PROFILE_CHANGED("users.ProfileChanged", 1, UserEvent.ProfileChanged.class),
    BECAME_DORMANT("users.BecameDormant", 1, UserEvent.BecameDormant.class),
    DEACTIVATED("users.Deactivated", 1, UserEvent.Deactivated.class),
    REACTIVATED("users.Reactivated", 1, UserEvent.Reactivated.class),
    BANNED("users.Banned", 1, UserEvent.Banned.class),
    UNBANNED("users.Unbanned", 1, UserEvent.Unbanned.class),
    KEY_ISSUED("users.KeyIssued", 1, UserEvent.KeyIssued.class),
    KEY_REVOKED("users.KeyRevoked", 1, UserEvent.KeyRevoked.class),
    ADJUSTMENT_REQUESTED("users.AdjustmentRequested", 1, UserEvent.AdjustmentRequested.class),
    STARTED_ANEW("users.StartedAnew", 1, UserEvent.StartedAnew.class),

    ERASURE_REQUESTED("users.ErasureRequested", 1, ErasureEvent.ErasureRequested.class),
    ERASURE_ACKNOWLEDGED("users.ErasureAcknowledged", 1, ErasureEvent.ErasureAcknowledged.class),
    ERASURE_COMPLETED("users.ErasureCompleted", 1, ErasureEvent.ErasureCompleted.class),

    MESSAGE_RECEIVED("conversation.MessageReceived", 1, ConversationEvent.MessageReceived.class),
    MESSAGE_SCREENED("conversation.MessageScreened", 2, ConversationEvent.MessageScreened.class),
    MESSAGE_REFUSED("conversation.MessageRefused", 1, ConversationEvent.MessageRefused.class),
    TURN_CLOSED("conversation.TurnClosed", 1, ConversationEvent.TurnClosed.class),
    REPLY_COMPOSED("conversation.ReplyComposed", 3, ConversationEvent.ReplyComposed.class),
    BLOCK_EDITED("conversation.BlockEdited", 1, AgentEvent.BlockEdited.class),
    TOOL_USED("conversation.ToolUsed", 1, AgentEvent.ToolUsed.class),
    THOUGHT_FORMED("conversation.ThoughtFormed", 1, AgentEvent.ThoughtFormed.class),
    REMINDER_SET("conversation.ReminderSet", 1, AgentEvent.ReminderSet.class),
    REMINDER_KEPT("conversation.ReminderKept", 1, AgentEvent.ReminderKept.class),

    THREAT_DETECTED("security.ThreatDetected", 1, SecurityEvent.ThreatDetected.class),
    OFFENDER_ESCALATED("security.OffenderEscalated", 1, SecurityEvent.OffenderEscalated.class),
    CRISIS_DETECTED("security.CrisisDetected", 1, SecurityEvent.CrisisDetected.class),

    INITIALIZED("personality.Initialized", 1, PersonalityEvent.Initialized.class),
    APPRAISED("personality.Appraised", 2, PersonalityEvent.Appraised.class),
    PENALIZED("personality.Penalized", 1, PersonalityEvent.Penalized.class),
    NEED_SATISFIED("personality.NeedSatisfied", 1, PersonalityEvent.NeedSatisfied.class),
    REFLECTION_APPLIED(
            "personality.ReflectionApplied", 1, PersonalityEvent.ReflectionApplied.class),
    RULES_ACTIVATED("personality.RulesActivated", 1, PersonalityEvent.RulesActivated.class),
    ERASED("personality.Erased", 1, PersonalityEvent.Erased.class),
    MOOD_ADJUSTED("personality.MoodAdjusted", 1, PersonalityEvent.MoodAdjusted.class),
    RESET("personality.Reset", 1, PersonalityEvent.Reset.class),

    PERSONALITY_CHANGED(
            "personality-changes.PersonalityChanged",
            2,
            PersonalityChange.PersonalityChanged.class),

    EPISODE_STORED("memory.EpisodeStored", 1, MemoryEvent.EpisodeStored.class),
    IMPORTANCE_SCORED("memory.ImportanceScored", 1, MemoryEvent.ImportanceScored.class),
    EMBEDDING_COMPUTED("memory.EmbeddingComputed", 1, MemoryEvent.EmbeddingComputed.class),
    MEMORIES_RECALLED("memory.MemoriesRecalled", 2, MemoryEvent.MemoriesRecalled.class),
    FACT_LEARNED("memory.FactLearned", 1, KnowledgeEvent.FactLearned.class),
    FACT_CONFIRMED("memory.FactConfirmed", 1, KnowledgeEvent.FactConfirmed.class),
    SEMANTIC_CREATED("memory.SemanticCreated", 1, KnowledgeEvent.SemanticCreated.class),
    MEMORY_SUPERSEDED("memory.MemorySuperseded", 1, KnowledgeEvent.MemorySuperseded.class),
    MEMORY_CORRECTED("memory.MemoryCorrected", 1, KnowledgeEvent.MemoryCorrected.class),
    MEMORY_PINNED("memory.MemoryPinned", 1, KnowledgeEvent.MemoryPinned.class),
    MEMORY_DELETED("memory.MemoryDeleted", 1, KnowledgeEvent.MemoryDeleted.class),
    CLEANUP_APPLIED("memory.CleanupApplied", 1, KnowledgeEvent.CleanupApplied.class),
    CONFLICT_DETECTED("memory.ConflictDetected", 1, ConflictEvent.ConflictDetected.class),
    CONFLICT_RESOLVED("memory.ConflictResolved", 1, ConflictEvent.ConflictResolved.class),
    DOCUMENT_ADDED("memory.DocumentAdded", 1, DocumentEvent.DocumentAdded.class),
    CHUNK_STORED("memory.ChunkStored", 1, DocumentEvent.ChunkStored.class),
    DOCUMENT_REMOVED("memory.DocumentRemoved", 1, DocumentEvent.DocumentRemoved.class),

    REFLECTION_REQUESTED(
            "reflection.ReflectionRequested", 1, ReflectionEvent.ReflectionRequested.class),
    REFLECTION_COMPLETED(
            "reflection.ReflectionCompleted", 2, ReflectionEvent.ReflectionCompleted.class),
    REFLECTION_SKIPPED("reflection.ReflectionSkipped", 1, ReflectionEvent.ReflectionSkipped.class),

    INITIATIVE_TRIGGERED(
            "proactive.InitiativeTriggered", 1, InitiativeEvent.InitiativeTriggered.class),
    INITIATIVE_HELD("proactive.InitiativeHeld", 1, InitiativeEvent.InitiativeHeld.class),
    PROACTIVE_SENT("personality.ProactiveSent", 1, PersonalityEvent.ProactiveSent.class),

    MODEL_CALLED("model-calls.ModelCalled", 2, ModelCallEvent.ModelCalled.class),
    MODEL_FAILED("model-calls.ModelFailed", 2, ModelCallEvent.ModelFailed.class),

    TICK("clock.Tick", 1, ClockEvent.Tick.class),

    DEPENDENCY_DOWN("ops.DependencyDown", 1, OpsEvent.DependencyDown.class),
    DEPENDENCY_UP("ops.DependencyUp", 1, OpsEvent.DependencyUp.class),
    MODE_CHANGED("ops.ModeChanged", 1, OpsEvent.ModeChanged.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values())
                    .collect(
                            Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_RECORD =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String wireName;
    private final int version;
    private final Class<? extends Event> record;

    EventType(String name, int version, Class<? extends Event> record) {
        this.wireName = "companion." + name;
        this.version = version;
        this.record = record;
    }

    public static EventType of(Event event) {
        var type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass() + " has no wire name in EventType");
        }
        return type;
    }

    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** The CloudEvents type, such as {@code companion.conversation.MessageReceived}. */
    public String wireName() {
        return wireName;
    }

    /** The part people say, such as {@code MessageReceived}. */
    public String shortName() {
        return wireName.substring(wireName.lastIndexOf('.') + 1);
    }

    /** The version written today; readers take every version ever written. */
    public int version() {
        return version;
    }

    public Class<? extends Event> record() {
        return record;
    }
}

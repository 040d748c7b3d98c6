package dev.companion.stores.postgres;

import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.ReminderKept;
import dev.companion.schemas.AgentEvent.ReminderSet;
import dev.companion.schemas.AgentEvent.ThoughtFormed;
import dev.companion.schemas.AgentEvent.ToolUsed;
import dev.companion.schemas.ClockEvent;
import dev.companion.schemas.ConflictEvent.ConflictDetected;
import dev.companion.schemas.ConflictEvent.ConflictResolved;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.MessageRefused;
import dev.companion.schemas.ConversationEvent.MessageScreened;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.DocumentEvent.DocumentAdded;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.ErasureEvent;
import dev.companion.schemas.InitiativeEvent;
import dev.companion.schemas.KnowledgeEvent.CleanupApplied;
import dev.companion.schemas.KnowledgeEvent.FactConfirmed;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemoryPinned;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.OpsEvent;
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
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import dev.companion.schemas.SecurityEvent.CrisisDetected;
import dev.companion.schemas.SecurityEvent.OffenderEscalated;
import dev.companion.schemas.SecurityEvent.ThreatDetected;
import dev.companion.schemas.UserEvent;
import dev.companion.schemas.UserEvent.AdjustmentRequested;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.BecameDormant;
import dev.companion.schemas.UserEvent.CompanionInitialized;
import dev.companion.schemas.UserEvent.Deactivated;
import dev.companion.schemas.UserEvent.KeyIssued;
import dev.companion.schemas.UserEvent.KeyRevoked;
import dev.companion.schemas.UserEvent.ProfileChanged;
import dev.companion.schemas.UserEvent.Reactivated;
import dev.companion.schemas.UserEvent.StartedAnew;
import dev.companion.schemas.UserEvent.Unbanned;
import java.util.ArrayList;
import java.util.List;

/** A batch sorted by what becomes of it, each list in the log's order. */
final class Facts {

    final List<Fact<CompanionInitialized>> births = new ArrayList<>();
    final List<Fact<ProfileChanged>> profiles = new ArrayList<>();
    final List<Fact<UserEvent>> standings = new ArrayList<>();
    final List<Fact<Appraised>> appraised = new ArrayList<>();
    final List<Fact<ProactiveSent>> spoke = new ArrayList<>();
    final List<Fact<NeedSatisfied>> satisfied = new ArrayList<>();
    final List<Fact<StartedAnew>> anew = new ArrayList<>();
    final List<Fact<MessageReceived>> messages = new ArrayList<>();
    final List<Fact<ReplyComposed>> replies = new ArrayList<>();
    final List<Fact<PersonalityChanged>> changes = new ArrayList<>();
    final List<Fact<EpisodeStored>> episodes = new ArrayList<>();
    final List<Fact<ImportanceScored>> scores = new ArrayList<>();
    final List<Fact<MemoriesRecalled>> recalls = new ArrayList<>();
    final List<Fact<FactLearned>> learned = new ArrayList<>();
    final List<Fact<FactConfirmed>> confirmed = new ArrayList<>();
    final List<Fact<SemanticCreated>> gists = new ArrayList<>();
    final List<Fact<MemorySuperseded>> superseded = new ArrayList<>();
    final List<Fact<MemoryCorrected>> corrected = new ArrayList<>();
    final List<Fact<MemoryPinned>> pinned = new ArrayList<>();
    final List<Fact<MemoryDeleted>> deleted = new ArrayList<>();
    final List<Fact<CleanupApplied>> cleanups = new ArrayList<>();
    final List<Fact<ConflictDetected>> conflicts = new ArrayList<>();
    final List<Fact<ConflictResolved>> settled = new ArrayList<>();
    final List<Fact<DocumentAdded>> documents = new ArrayList<>();
    final List<Fact<ChunkStored>> chunks = new ArrayList<>();
    final List<Fact<DocumentRemoved>> removed = new ArrayList<>();
    final List<Fact<ThreatDetected>> threats = new ArrayList<>();
    final List<Fact<OffenderEscalated>> escalations = new ArrayList<>();
    final List<Fact<ReflectionRequested>> requests = new ArrayList<>();
    final List<Fact<ReflectionCompleted>> reflections = new ArrayList<>();
    final List<Fact<ReflectionSkipped>> skipped = new ArrayList<>();
    final List<Fact<BlockEdited>> edits = new ArrayList<>();
    final List<Fact<ReminderSet>> reminders = new ArrayList<>();
    final List<Fact<ReminderKept>> kept = new ArrayList<>();
    final List<Fact<KeyIssued>> keysIssued = new ArrayList<>();
    final List<Fact<KeyRevoked>> keysRevoked = new ArrayList<>();

    void add(LogEntry entry, String userId) {
        switch (entry.fact().event()) {
            case CompanionInitialized event -> births.add(new Fact<>(entry, event, userId));
            case ProfileChanged event -> profiles.add(new Fact<>(entry, event, userId));
            case BecameDormant event -> standings.add(new Fact<>(entry, event, userId));
            case Deactivated event -> standings.add(new Fact<>(entry, event, userId));
            case Reactivated event -> standings.add(new Fact<>(entry, event, userId));
            case Banned event -> standings.add(new Fact<>(entry, event, userId));
            case Unbanned event -> standings.add(new Fact<>(entry, event, userId));
            case KeyIssued event -> keysIssued.add(new Fact<>(entry, event, userId));
            case KeyRevoked event -> keysRevoked.add(new Fact<>(entry, event, userId));
            case Appraised event -> appraised.add(new Fact<>(entry, event, userId));
            case ProactiveSent event -> spoke.add(new Fact<>(entry, event, userId));
            case NeedSatisfied event -> satisfied.add(new Fact<>(entry, event, userId));
            case StartedAnew event -> anew.add(new Fact<>(entry, event, userId));
            case MessageReceived event -> messages.add(new Fact<>(entry, event, userId));
            case ReplyComposed event -> replies.add(new Fact<>(entry, event, userId));
            case PersonalityChanged event -> changes.add(new Fact<>(entry, event, userId));
            case EpisodeStored event -> episodes.add(new Fact<>(entry, event, userId));
            case ImportanceScored event -> scores.add(new Fact<>(entry, event, userId));
            case MemoriesRecalled event -> recalls.add(new Fact<>(entry, event, userId));
            case ThreatDetected event -> threats.add(new Fact<>(entry, event, userId));
            case OffenderEscalated event -> escalations.add(new Fact<>(entry, event, userId));
            case ReflectionRequested event -> requests.add(new Fact<>(entry, event, userId));
            case ReflectionCompleted event -> reflections.add(new Fact<>(entry, event, userId));
            case ReflectionSkipped event -> skipped.add(new Fact<>(entry, event, userId));
            case FactLearned event -> learned.add(new Fact<>(entry, event, userId));
            case FactConfirmed event -> confirmed.add(new Fact<>(entry, event, userId));
            case SemanticCreated event -> gists.add(new Fact<>(entry, event, userId));
            case MemorySuperseded event -> superseded.add(new Fact<>(entry, event, userId));
            case MemoryCorrected event -> corrected.add(new Fact<>(entry, event, userId));
            case MemoryPinned event -> pinned.add(new Fact<>(entry, event, userId));
            case MemoryDeleted event -> deleted.add(new Fact<>(entry, event, userId));
            case CleanupApplied event -> cleanups.add(new Fact<>(entry, event, userId));
            case ConflictDetected event -> conflicts.add(new Fact<>(entry, event, userId));
            case ConflictResolved event -> settled.add(new Fact<>(entry, event, userId));
            case DocumentAdded event -> documents.add(new Fact<>(entry, event, userId));
            case ChunkStored event -> chunks.add(new Fact<>(entry, event, userId));
            case DocumentRemoved event -> removed.add(new Fact<>(entry, event, userId));
            case BlockEdited event -> edits.add(new Fact<>(entry, event, userId));
            case ReminderSet event -> reminders.add(new Fact<>(entry, event, userId));
            case ReminderKept event -> kept.add(new Fact<>(entry, event, userId));
            // Their rows are those that are no more, see ErasedRows.
            case ErasureEvent _ -> {}
            // No rows of their own: read from the log, or seen through what they led to.
            case MessageScreened _, TurnClosed _, CrisisDetected _, EmbeddingComputed _ -> {}
            case Initialized _, Penalized _, ReflectionApplied _ -> {}
            case RulesActivated _, MoodAdjusted _, Reset _, Erased _ -> {}
            case ModelCallEvent _, ClockEvent _, OpsEvent _ -> {}
            case AdjustmentRequested _ -> {}
            case MessageRefused _, ToolUsed _, ThoughtFormed _, InitiativeEvent _ -> {}
        }
    }
}

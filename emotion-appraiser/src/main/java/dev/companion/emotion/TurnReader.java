package dev.companion.emotion;

import dev.companion.mind.affect.AppraisalPrompt;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.models.AppraisalAnswer;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Reads an appraisal off a turn: a language model's where one is connected and answers as asked,
 * else the offline appraiser's.
 *
 * <p>Each call is in the log before anything depends on it. A turn that may have been handled
 * before is looked up there first: one that is older than {@link #FRESH}, for a crash, a hand-over
 * or a broker that was away takes longer than that. Imported turns are never asked about: a history
 * of thousands of lines must not cost thousands of calls.
 */
final class TurnReader {

    /** Younger than this, a turn cannot have been handled before. */
    static final Duration FRESH = Duration.ofSeconds(2);

    /** Tells its calls apart from the one for the reply, which the same turn leads to. */
    private static final int ORDINAL = 1;

    private final Optional<ModelAppraiser> model;
    private final Optional<TurnVectors> vectors;
    private final Calls calls;
    private final Consumer<Recorded<ModelCallEvent>> record;
    private final InstantSource clock;

    /**
     * Reads with this model, or offline.
     *
     * @param vectors absent: no turn has one, and the lexicon reads alone
     * @param record appends to the log and returns when that is done
     */
    TurnReader(
            Optional<ModelAppraiser> model,
            Optional<TurnVectors> vectors,
            Calls calls,
            Consumer<Recorded<ModelCallEvent>> record,
            InstantSource clock) {
        this.model = model;
        this.vectors = vectors.filter(TurnVectors::fits);
        this.calls = calls;
        this.record = record;
        this.clock = clock;
    }

    /** Whether a model is asked, so that what the companion said before is of use. */
    boolean asks() {
        return model.isPresent();
    }

    /**
     * What a turn means.
     *
     * @param self the companion as the turn reaches it
     * @param lastReply what it said before, where that is known
     */
    Reading read(
            Recorded<? extends Event> fact,
            TurnClosed turn,
            PersonalitySnapshot self,
            Optional<String> lastReply) {
        if (model.isEmpty() || turn.origin() == Origin.IMPORT) {
            return offline(fact.companion(), turn, false);
        }
        return before(fact, turn)
                .map(called -> reading(fact.companion(), called, turn))
                .orElseGet(() -> ask(model.get(), fact, turn, self, lastReply));
    }

    private Optional<ModelCalled> before(Recorded<? extends Event> fact, TurnClosed turn) {
        return clock.instant().isBefore(turn.at().plus(FRESH))
                ? Optional.empty()
                : calls.find(fact.companion(), slot(fact.id()), turn.at());
    }

    private Reading ask(
            ModelAppraiser asked,
            Recorded<? extends Event> fact,
            TurnClosed turn,
            PersonalitySnapshot self,
            Optional<String> lastReply) {
        var question = AppraisalPrompt.of(self.traits(), self.mood(), turn.lines(), lastReply);
        var call = asked.ask(fact.companion(), question);
        if (Thread.currentThread().isInterrupted()) {
            throw new NotNow("stopped while the model was asked: the turn will come again");
        }
        record.accept(fact.led(EmotionAppraiser.MODULE, call, ORDINAL));
        return switch (call) {
            case ModelCalled called -> reading(fact.companion(), called, turn);
            case ModelFailed _ -> offline(fact.companion(), turn, true);
        };
    }

    private Reading reading(UUID companion, ModelCalled called, TurnClosed turn) {
        return switch (AppraisalAnswer.parse(called.answer())) {
            case AppraisalAnswer.Read(var variables) ->
                    new Reading(variables, ModelAppraiser.name(called.model()), false);
            case AppraisalAnswer.Unusable _ -> offline(companion, turn, true);
        };
    }

    private Reading offline(UUID companion, TurnClosed turn, boolean degraded) {
        var vector = vectors.flatMap(known -> known.of(companion, turn.lines()));
        boolean missing = vectors.isPresent() && vector.isEmpty();
        var read = OfflineAppraiser.appraise(turn.lines(), vector);
        return new Reading(read.variables(), read.version(), degraded || missing);
    }

    /** Where a turn's call is in the log. */
    static UUID slot(UUID turn) {
        return EventId.derived(turn, EventType.MODEL_CALLED, ORDINAL);
    }

    /** The calls that were recorded; {@link dev.companion.topics.RecordedCalls#find}. */
    interface Calls {
        Optional<ModelCalled> find(UUID companion, UUID slot, Instant since);
    }

    /**
     * An appraisal and where it is from.
     *
     * @param appraiser with its version
     * @param degraded true when a model should have made it, or the turn's vector have been in it,
     *     and was not to be had
     */
    record Reading(Appraisal variables, String appraiser, boolean degraded) {}
}

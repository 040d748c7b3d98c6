package dev.companion.memory;

import dev.companion.mind.memory.ImportancePrompt;
import dev.companion.models.ImportanceAnswer;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.Recorded;
import dev.companion.stores.cache.ScoreCache;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Has a model score again what was scored by its words alone, in batches. What the model answered
 * is recorded before it is used, in a slot named by the request and the lines it is about, so that
 * the same work done again finds it there and makes the same facts.
 */
final class Rescoring {

    /** In one night; what goes beyond keeps the score it has. */
    static final int MOST_LINES = 10 * ImportancePrompt.MOST_LINES;

    /** In one call. */
    static final int BATCH = ImportancePrompt.MOST_LINES;

    private final ScoringModel model;
    private final ScoreCache cache;
    private final CallRecord calls;

    Rescoring(ScoringModel model, ScoreCache cache, CallRecord calls) {
        this.model = model;
        this.cache = cache;
        this.calls = calls;
    }

    /** Scores for lines, in their order, and whose they are. */
    private record Scores(String scorer, List<Double> values) {}

    /**
     * The facts, to be written by the caller. A batch without a usable answer ends it: its lines
     * and all later ones keep the score they have.
     *
     * @param request what they are scored for: names their slots
     * @param lines oldest first
     * @param logged no later than the request was
     */
    List<Recorded<ImportanceScored>> of(
            Recorded<? extends Event> request, List<Degraded> lines, Instant logged) {
        var facts = new ArrayList<Recorded<ImportanceScored>>();
        var some = lines.subList(0, Math.min(lines.size(), MOST_LINES));
        for (int from = 0; from < some.size(); from += ImportancePrompt.MOST_LINES) {
            var batch =
                    some.subList(from, Math.min(some.size(), from + ImportancePrompt.MOST_LINES));
            var found =
                    cached(request.companion(), batch).or(() -> answered(request, batch, logged));
            if (found.isEmpty()) {
                return facts;
            }
            var scores = found.get();
            for (int i = 0; i < batch.size(); i++) {
                facts.add(fact(request, batch.get(i), scores.scorer(), scores.values().get(i)));
            }
        }
        return facts;
    }

    /**
     * Only if all are known: a batch is asked about as a whole, lest its slot have two meanings.
     */
    private Optional<Scores> cached(UUID companion, List<Degraded> batch) {
        var values = new ArrayList<Double>();
        for (var line : batch) {
            var value = cache.find(companion, model.scorer(), content(line));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(new Scores(model.scorer(), values));
    }

    private Optional<Scores> answered(
            Recorded<? extends Event> request, List<Degraded> batch, Instant logged) {
        var owner = owner(request.id(), batch);
        var call =
                calls.of(request.companion(), owner, logged)
                        .orElseGet(() -> ask(request, batch, owner));
        if (!(call instanceof ModelCalled answer)
                || !(ImportanceAnswer.parse(answer.answer(), batch.size())
                        instanceof ImportanceAnswer.Read(var values))) {
            return Optional.empty();
        }
        var scorer = ScoringModel.scorer(answer.model());
        for (int i = 0; i < batch.size(); i++) {
            cache.put(request.companion(), scorer, content(batch.get(i)), values.get(i));
        }
        return Optional.of(new Scores(scorer, values));
    }

    private ModelCallEvent ask(
            Recorded<? extends Event> request, List<Degraded> batch, UUID owner) {
        var call = model.ask(request.companion(), batch);
        calls.write(request.led(MemoryConsolidator.MODULE, call).inSlotOf(owner));
        return call;
    }

    private static Recorded<ImportanceScored> fact(
            Recorded<? extends Event> request, Degraded line, String scorer, double score) {
        return request.led(
                        MemoryConsolidator.MODULE,
                        new ImportanceScored(
                                request.event().at(), line.memory(), score, scorer, false))
                .inSlotOf(owner(request.id(), List.of(line)));
    }

    private static String content(Degraded line) {
        return line.speaker() + "|" + line.text();
    }

    /** A name for the work on these lines for this request. */
    private static UUID owner(UUID request, List<Degraded> lines) {
        var ids = ByteBuffer.allocate(2 * Long.BYTES * (1 + lines.size()));
        ids.putLong(request.getMostSignificantBits()).putLong(request.getLeastSignificantBits());
        for (var line : lines) {
            ids.putLong(line.memory().getMostSignificantBits());
            ids.putLong(line.memory().getLeastSignificantBits());
        }
        return EventId.fromHash(Sha256.of(ids.array()));
    }
}

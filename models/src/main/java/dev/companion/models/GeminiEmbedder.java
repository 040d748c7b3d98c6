package dev.companion.models;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Embeds by Google's {@code gemini-embedding-001} at 1,536 numbers a text, the middle of the three
 * lengths that Google recommends. What is searched for is embedded as {@code RETRIEVAL_QUERY}, all
 * else as {@code RETRIEVAL_DOCUMENT}.
 *
 * <p>A call that is rate limited, erring or too slow is made again, as {@link Retrying} says. A
 * text that is refused is found among its batch by halving it, and gets the vector of nothing said;
 * it is still found by its words. Closing one closes that for queries too.
 */
public final class GeminiEmbedder implements OwnedEmbedder {

    public static final int DIMENSION = 1_536;

    /** What is cut off is what the model would not read: 2,048 tokens. */
    public static final int MAX_CHARACTERS = 8_192;

    /** Texts in one request, as Gemini has it. */
    static final int BATCH = 100;

    /** A reply waits for it. */
    static final Duration QUERY_PATIENCE = Duration.ofSeconds(3);

    /** Stands for texts with nothing in them, which Gemini refuses. */
    private static final String NOTHING_SAID = "…";

    private final GeminiEndpoint endpoint;
    private final Retrying retrying;
    private final Task task;
    private final Duration patience;

    private enum Task {
        RETRIEVAL_DOCUMENT,
        RETRIEVAL_QUERY
    }

    /** A batch, or why there is none. */
    private sealed interface Batch {
        record Done(List<float[]> vectors) implements Batch {}

        record Failed(Attempt.Failed<List<float[]>> why) implements Batch {}
    }

    public GeminiEmbedder(GeminiSettings settings) {
        this(settings, IntervalFunction.ofExponentialRandomBackoff(1_000, 2, 0.5));
    }

    /**
     * @param pauses milliseconds after the nth attempt, when Gemini asks for no longer
     */
    GeminiEmbedder(GeminiSettings settings, IntervalFunction pauses) {
        this(
                new GeminiEndpoint(settings, DIMENSION),
                new Retrying(GeminiSettings.MODEL, pauses, Clock.systemUTC()),
                Task.RETRIEVAL_DOCUMENT,
                settings.patience());
    }

    private GeminiEmbedder(
            GeminiEndpoint endpoint, Retrying retrying, Task task, Duration patience) {
        this.endpoint = endpoint;
        this.retrying = retrying;
        this.task = task;
        this.patience = patience;
    }

    @Override
    public Embedder forQueries() {
        return new GeminiEmbedder(endpoint, retrying, Task.RETRIEVAL_QUERY, QUERY_PATIENCE);
    }

    @Override
    public String model() {
        return GeminiSettings.MODEL;
    }

    @Override
    public String cachedAs() {
        return task == Task.RETRIEVAL_QUERY ? model() + "/query" : model();
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Embedding embed(List<String> texts) {
        if (texts.size() > MAX_TEXTS) {
            throw new IllegalArgumentException(
                    "at most " + MAX_TEXTS + " texts in one call, were " + texts.size());
        }
        var deadline = Deadline.in(patience);
        var readable = texts.stream().map(GeminiEmbedder::readable).toList();
        var vectors = new ArrayList<float[]>(texts.size());
        for (int from = 0; from < readable.size(); from += BATCH) {
            var some = readable.subList(from, Math.min(readable.size(), from + BATCH));
            switch (sifted(some, deadline)) {
                case Batch.Done(var done) -> vectors.addAll(done);
                case Batch.Failed(var why) -> {
                    return new Embedding.Unavailable(model() + " " + why.reason());
                }
            }
        }
        return new Embedding.Vectors(vectors);
    }

    /** A wrong key is told from a text that is refused by whether nothing at all is refused too. */
    private Batch sifted(List<String> texts, Deadline deadline) {
        var whole = ask(texts, deadline);
        if (!(whole instanceof Batch.Failed(var why)) || why.failure() != Failure.REJECTED) {
            return whole;
        }
        return switch (ask(List.of(NOTHING_SAID), deadline)) {
            case Batch.Failed failed -> failed;
            case Batch.Done(var nothing) -> halved(texts, nothing.getFirst(), deadline);
        };
    }

    /** Of texts that were refused together. */
    private Batch halved(List<String> texts, float[] nothing, Deadline deadline) {
        if (texts.size() == 1) {
            return new Batch.Done(List.of(nothing));
        }
        int middle = texts.size() / 2;
        var left = halfOf(texts.subList(0, middle), nothing, deadline);
        if (!(left instanceof Batch.Done(var first))) {
            return left;
        }
        var right = halfOf(texts.subList(middle, texts.size()), nothing, deadline);
        return right instanceof Batch.Done(var second)
                ? new Batch.Done(Stream.concat(first.stream(), second.stream()).toList())
                : right;
    }

    private Batch halfOf(List<String> half, float[] nothing, Deadline deadline) {
        var asked = ask(half, deadline);
        return asked instanceof Batch.Failed(var why) && why.failure() == Failure.REJECTED
                ? halved(half, nothing, deadline)
                : asked;
    }

    private Batch ask(List<String> texts, Deadline deadline) {
        return switch (retrying.run(deadline, limit -> endpoint.embed(texts, task.name(), limit))) {
            case Attempt.Answered<List<float[]>>(var vectors) -> new Batch.Done(vectors);
            case Attempt.Failed<List<float[]>> failed -> new Batch.Failed(failed);
        };
    }

    private static String readable(String text) {
        var cut = WellFormed.text(text.substring(0, Math.min(text.length(), MAX_CHARACTERS)));
        return cut.isBlank() ? NOTHING_SAID : cut;
    }

    @Override
    public void close() {
        endpoint.close();
    }
}

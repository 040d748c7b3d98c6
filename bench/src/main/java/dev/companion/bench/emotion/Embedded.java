package dev.companion.bench.emotion;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Progress;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The vectors of many texts, on every core. */
public final class Embedded {

    private static final int AT_ONCE = 64;

    private Embedded() {}

    /** In the order of the texts. */
    public static List<float[]> of(List<String> texts, Embedder embedder, Progress progress)
            throws InterruptedException {
        progress.phase("embedding");
        var vectors = new ArrayList<float[]>(texts.size());
        try (var threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var pending = new ArrayList<Future<List<float[]>>>();
            for (int from = 0; from < texts.size(); from += AT_ONCE) {
                var some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
                pending.add(threads.submit(() -> vectors(embedder, some)));
            }
            for (var some : pending) {
                vectors.addAll(some.get());
                progress.at(vectors.size(), texts.size());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BenchFailed failed) {
                throw failed;
            }
            throw new IllegalStateException("embedding has a bug", e);
        }
        return vectors;
    }

    private static List<float[]> vectors(Embedder embedder, List<String> texts) {
        return switch (embedder.embed(texts)) {
            case Embedding.Vectors(var vectors) -> vectors;
            case Embedding.Unavailable(var reason) ->
                    throw new BenchFailed("no vectors could be made: " + reason);
        };
    }
}

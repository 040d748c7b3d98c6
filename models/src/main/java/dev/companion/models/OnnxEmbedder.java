package dev.companion.models;

import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeds offline: an {@link OnnxModel} in this process. A text is cut at {@link #MAX_TOKENS} tokens
 * and, before that, at {@link #MAX_CHARACTERS}.
 *
 * <p>Cost of bge-small on one core: 3 ms for a short message, 15 ms for a hundred words, 120 ms for
 * a full window; about 200 MB resident. One call works on one text at a time, so that a backlog
 * leaves the other cores to live messages; calls in parallel use all of them. The work is done on
 * platform threads, as many as cores, because native code would hold on to the carrier of a virtual
 * thread; the hop costs 0.04 ms.
 *
 * <p>Loading takes about a second. It unpacks native libraries: that of ONNX Runtime to {@code
 * java.io.tmpdir}, that of the tokenizer to {@code ~/.djl.ai} (or {@code DJL_CACHE_DIR}); both must
 * be writable and allow execution. It also sets the system property {@code OPT_OUT_TRACKING},
 * because the tokenizer's library would otherwise report its use over the network. If it fails,
 * every call is {@link Embedding.Unavailable} until a restart.
 */
public final class OnnxEmbedder implements OwnedEmbedder {

    /** The models' window, with its two marks of begin and end. */
    public static final int MAX_TOKENS = 512;

    /** Spares the tokenizer a book: text of ordinary words fills the window with a fifth of it. */
    public static final int MAX_CHARACTERS = 16_384;

    private static final Logger LOG = LoggerFactory.getLogger(OnnxEmbedder.class);

    /** The network, or why there is none. */
    private sealed interface Loaded {
        record NotYet() implements Loaded {}

        record Ready(OnnxSession session) implements Loaded {}

        record Failed(String reason) implements Loaded {}
    }

    private final OnnxModel model;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Loaded loaded = new Loaded.NotYet();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().daemon().name("embedder-", 0).factory());

    public OnnxEmbedder(OnnxModel model) {
        this.model = model;
    }

    /**
     * Loads the model unless that was done or is being done elsewhere. Calling it is optional: the
     * first {@link #embed} waits for it anyway.
     */
    public void load() {
        loading.lock();
        try {
            if (loaded instanceof Loaded.NotYet) {
                loaded = open();
            }
        } finally {
            loading.unlock();
        }
    }

    @Override
    public String model() {
        return model.modelName();
    }

    @Override
    public int dimension() {
        return OnnxModel.DIMENSION;
    }

    @Override
    public Embedding embed(List<String> texts) {
        if (texts.size() > MAX_TEXTS) {
            throw new IllegalArgumentException(
                    "at most " + MAX_TEXTS + " texts in one call, were " + texts.size());
        }
        if (loaded instanceof Loaded.NotYet) {
            load();
        }
        return switch (loaded) {
            case Loaded.Ready(var session) -> embed(session, texts);
            case Loaded.Failed(var reason) -> new Embedding.Unavailable(reason);
            case Loaded.NotYet() -> throw new IllegalStateException("load() always settles it");
        };
    }

    private Embedding embed(OnnxSession session, List<String> texts) {
        var vectors = new ArrayList<float[]>(texts.size());
        try {
            for (var text : texts) {
                vectors.add(threads.submit(() -> session.embed(readable(text))).get());
            }
            return new Embedding.Vectors(vectors);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Embedding.Unavailable(model() + " was interrupted");
        } catch (RejectedExecutionException _) {
            return new Embedding.Unavailable(closed());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OrtException) {
                LOG.warn("embedder failed texts={}", texts.size(), failed);
                return new Embedding.Unavailable(model() + " failed in native code");
            }
            throw new IllegalStateException("the embedder has a bug", failed);
        }
    }

    private static String readable(String text) {
        return WellFormed.text(text.substring(0, Math.min(text.length(), MAX_CHARACTERS)));
    }

    private String closed() {
        return model() + " is closed";
    }

    private Loaded open() {
        try {
            return new Loaded.Ready(OnnxSession.open(model));
        } catch (IOException | OrtException | EngineException | LinkageError cause) {
            LOG.warn(
                    "embedder could not be loaded, recall goes on by words model={}",
                    model(),
                    cause);
            return new Loaded.Failed(model() + " could not be loaded: " + cause);
        }
    }

    /** Waits for texts in work, then frees the native memory. */
    @Override
    public void close() {
        threads.close();
        loading.lock();
        try {
            if (loaded instanceof Loaded.Ready(var session)) {
                session.close();
            }
        } catch (OrtException cause) {
            LOG.warn("embedder did not close cleanly model={}", model(), cause);
        } finally {
            loaded = new Loaded.Failed(closed());
            loading.unlock();
        }
    }
}

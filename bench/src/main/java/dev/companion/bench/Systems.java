package dev.companion.bench;

import dev.companion.models.Embedder;
import dev.companion.models.LanguageModel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts what is measured, in this JVM, with default settings over a folder. Found through {@link
 * java.util.ServiceLoader}: this module knows none of the parts it measures.
 */
public interface Systems {

    /**
     * The whole system.
     *
     * @throws BenchFailed when it does not start
     */
    Subject start(Path folder, Instead instead, Consumer<String> progress);

    /**
     * The brokers with all topics, and nothing that reads them yet.
     *
     * @throws BenchFailed when they do not start
     */
    Journal startJournal(Path folder, Consumer<String> progress);

    /**
     * What takes the place of a model, or of the time.
     *
     * @param clock must not go back
     */
    record Instead(
            Optional<Embedder> embedder,
            Optional<LanguageModel> model,
            Optional<InstantSource> clock) {
        public static final Instead NOTHING = new Instead(Optional.empty(), Optional.empty());

        /** At the time it is. */
        public Instead(Optional<Embedder> embedder, Optional<LanguageModel> model) {
            this(embedder, model, Optional.empty());
        }
    }
}

package dev.companion.gateway.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the memory index anew. The gateway knows no more of how that is done than this. */
public interface MemoryRebuild {

    /**
     * Prepares one.
     *
     * @param model whose vectors every memory is to have; absent: the model in force
     */
    Prepared prepare(Optional<String> model);

    /** Whether there will be one. */
    sealed interface Prepared {

        /** It begins when it is run, and must be run once: no other can be prepared until then. */
        record Ready(Run run) implements Prepared {}

        /** Another one goes on. */
        record Busy() implements Prepared {}

        /** Not with this kind of index; what to do instead. */
        record NotHere(String instead) implements Prepared {}

        /** There is no such model; there are these. */
        record UnknownModel(List<String> known) implements Prepared {
            public UnknownModel {
                known = List.copyOf(known);
            }
        }
    }

    /** A rebuild that has not begun. */
    @FunctionalInterface
    interface Run {

        /** Returns when it is over. Whatever {@code progress} throws ends it. */
        Result run(Consumer<Progress> progress);
    }

    /**
     * How far it is.
     *
     * @param phase {@code reading} (records of the log), {@code embedding} (texts) or {@code
     *     switching}
     */
    record Progress(String phase, long done, long total) {}

    /**
     * What came of it.
     *
     * @param rebuilt whether the new index serves; if not, the old one does as before
     * @param model whose vectors were wanted
     * @param inForce whose vectors searches use
     * @param memories those that may come to mind
     * @param withoutVector how many of them are found by words only, were searches to use {@code
     *     model}
     * @param embedded how many texts were embedded by it
     * @param seconds how long it took
     * @param trouble what kept it from all that was wanted
     */
    record Result(
            boolean rebuilt,
            String model,
            String inForce,
            long memories,
            long withoutVector,
            long embedded,
            double seconds,
            Optional<String> trouble) {}
}

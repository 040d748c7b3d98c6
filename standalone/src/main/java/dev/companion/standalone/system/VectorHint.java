package dev.companion.standalone.system;

import dev.companion.models.Embedder;
import dev.companion.stores.index.Coverage;
import dev.companion.stores.index.SwitchingIndex;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says when memories have no vector of the model in force, as after a change of model. Counting
 * looks at every memory, so it is done once a minute at most while all is well; what is missing for
 * a moment only, because its vector comes right behind it, is looked at again after a second.
 */
final class VectorHint {

    private static final Logger LOG = LoggerFactory.getLogger(VectorHint.class);
    private static final Duration WELL = Duration.ofMinutes(1);
    private static final Duration MISSING = Duration.ofSeconds(1);

    private final Optional<SwitchingIndex> index;
    private final Embedder inForce;
    private Coverage coverage = new Coverage(0, 0);
    private long until = System.nanoTime();

    VectorHint(Optional<SwitchingIndex> index, Embedder inForce) {
        this.index = index;
        this.inForce = inForce;
    }

    /** Says in the log what there is to say now. */
    VectorHint logged() {
        now().forEach(line -> LOG.warn("{}", line));
        return this;
    }

    /** One line, or none. */
    synchronized List<String> now() {
        if (System.nanoTime() - until >= 0) {
            coverage =
                    index.map(files -> files.coverage(inForce.model(), inForce.dimension()))
                            .orElse(coverage);
            until = System.nanoTime() + (coverage.without() == 0 ? WELL : MISSING).toNanos();
        }
        return coverage.without() == 0
                ? List.of()
                : List.of(
                        "%d of %d memories have no vector by %s; they are found by words only;"
                                        .formatted(
                                                coverage.without(),
                                                coverage.memories(),
                                                inForce.model())
                                + " run ./companion rebuild memory");
    }
}

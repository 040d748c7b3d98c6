package dev.companion.memory;

import dev.companion.memory.RebuildListener.Phase;
import dev.companion.models.Embedder;
import dev.companion.stores.index.Episode;
import dev.companion.stores.index.SwitchingIndex;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the memory index anew from the log while the old one serves: reads the topic from its
 * beginning into the next index, gives each memory that may still come to mind a vector of the
 * wanted model where it has none, and then lets the next index serve. Vectors are written to the
 * log like any other fact, so both indexes get them, and a rebuild that was broken off, however, is
 * begun again without embedding anything twice.
 */
public final class IndexRebuild implements AutoCloseable {

    static final String STOPPED = "it was stopped; begun again, it embeds nothing twice";

    private static final Duration SWITCH_PATIENCE = Duration.ofSeconds(30);

    private final KafkaSettings kafka;
    private final EventLog log;
    private final EventCodec codec;
    private final SwitchingIndex index;
    private volatile boolean stopping;

    public IndexRebuild(KafkaSettings kafka, EventLog log, EventCodec codec, SwitchingIndex index) {
        this.kafka = kafka;
        this.log = log;
        this.codec = codec;
        this.index = index;
    }

    /**
     * Returns when it is over, one way or another. Whatever {@code listener} throws ends it, and
     * the old index goes on.
     *
     * @param wanted whose vectors every memory is to have
     * @param regardless whether the next index is to serve even when nobody can embed: it is then
     *     no worse than the old one
     * @throws IllegalStateException while another one goes on
     */
    public RebuildOutcome run(Embedder wanted, boolean regardless, RebuildListener listener) {
        try (var next = index.beside();
                var feed = new Feed(kafka, codec, next.index(), () -> stopping)) {
            var ends = feed.ends();
            long total = Feed.total(ends);
            var unread = feed.await(ends, done -> listener.at(Phase.READING, done, total));
            if (unread.isPresent()) {
                return outcome(next, wanted, 0, unread);
            }
            var missing = new MissingVectors(log, gaps(next, feed, wanted), wanted, () -> stopping);
            var trouble = missing.embed(listener);
            if (stopping || (trouble.isPresent() && !regardless)) {
                return outcome(next, wanted, missing.embedded(), trouble);
            }
            listener.at(Phase.SWITCHING, 0, 1);
            var late =
                    next.takeOver(SWITCH_PATIENCE)
                            ? Optional.<String>empty()
                            : Optional.of("the next index did not catch up with the log");
            listener.at(Phase.SWITCHING, 1, 1);
            return outcome(next, wanted, missing.embedded(), late.or(() -> trouble));
        }
    }

    private static Gaps gaps(SwitchingIndex.Beside next, Feed feed, Embedder wanted) {
        return new Gaps() {
            @Override
            public long count() {
                return next.coverage(wanted.model(), wanted.dimension()).without();
            }

            @Override
            public List<Episode> some(int limit) {
                return next.without(wanted.model(), wanted.dimension(), limit);
            }

            @Override
            public Optional<String> await(Map<Integer, Long> offsets) {
                return feed.await(offsets, _ -> {});
            }
        };
    }

    private RebuildOutcome outcome(
            SwitchingIndex.Beside next, Embedder wanted, long embedded, Optional<String> trouble) {
        return new RebuildOutcome(
                next.tookOver(),
                embedded,
                next.coverage(wanted.model(), wanted.dimension()),
                trouble);
    }

    /** Ends what goes on, soon; no other begins. */
    @Override
    public void close() {
        stopping = true;
    }
}

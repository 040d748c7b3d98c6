package dev.companion.topics.lanes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One partition that this instance has: its watermark, the lanes of its companions, and what was
 * polled but has to wait for room. Fed by the polling thread alone.
 */
final class AssignedPartition {

    private final LaneSettings settings;
    private final long end;
    private final Executor executor;
    private final BiConsumer<ConsumerRecord<String, byte[]>, OpenRecord> work;
    private final Watermark watermark = new Watermark();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Deque<ConsumerRecord<String, byte[]>> held = new ArrayDeque<>();
    private volatile boolean revoked;

    /**
     * A partition that was just taken.
     *
     * @param end its end at that moment: what lies below it may have been handled before
     */
    AssignedPartition(
            LaneSettings settings,
            long end,
            Executor executor,
            BiConsumer<ConsumerRecord<String, byte[]>, OpenRecord> work) {
        this.settings = settings;
        this.end = end;
        this.executor = executor;
        this.work = work;
    }

    void accept(ConsumerRecord<String, byte[]> record) {
        held.add(record);
        open(true);
    }

    /** Opens what has been held, as far as there is room by now, and drops idle lanes. */
    void admit() {
        long done = watermark.done();
        long committed = watermark.committed();
        lanes.values()
                .removeIf(lane ->
                        lane.takenFrom(done) == 0
                                && lane.doneFrom(committed) == 0
                                && !lane.running());
        open(running());
    }

    Watermark watermark() {
        return watermark;
    }

    boolean full() {
        return !held.isEmpty() || watermark.open() >= settings.maxOpenPerPartition();
    }

    /** Whether only a commit makes room. */
    boolean awaitsCommit() {
        return !held.isEmpty()
                && uncommitted(lane(held.element())) >= LaneSettings.MOST_UNCOMMITTED;
    }

    void revoke() {
        revoked = true;
    }

    boolean running() {
        return lanes.values().stream().anyMatch(Lane::running);
    }

    private void open(boolean working) {
        while (!held.isEmpty() && admits(held.element(), working)) {
            var record = held.remove();
            var lane = lane(record);
            long offset = record.offset();
            boolean repeated = offset < end;
            var open = new OpenRecord(offset, repeated, lane, () -> watermark.closed(offset));
            watermark.opened(offset, record.timestamp());
            lane.enqueue(offset, () -> work.accept(record, open));
        }
    }

    /**
     * Puts a record of this partition that was put away before behind what its companion's lane
     * holds. However many there are, a person chose them one by one.
     */
    void again(ConsumerRecord<String, byte[]> record, Runnable done) {
        var lane = lane(record);
        var open = new OpenRecord(record.offset(), true, lane, done);
        lane.again(() -> work.accept(record, open));
    }

    /**
     * What is done but lies above the watermark counts too, because a crash would have it done
     * again; but only while work is running that may move the watermark: else what is open may be
     * waiting for the very records held back here. What lies below it and was not committed yet
     * waits for nothing but the commit.
     */
    private boolean admits(ConsumerRecord<String, byte[]> record, boolean working) {
        var lane = lane(record);
        int most = settings.maxOpenPerCompanion();
        return watermark.open() < settings.maxOpenPerPartition()
                && lane.open() < most
                && (lane.takenFrom(watermark.done()) < most || !working)
                && uncommitted(lane) < LaneSettings.MOST_UNCOMMITTED;
    }

    private int uncommitted(Lane lane) {
        lane.takenFrom(watermark.done());
        return lane.doneFrom(watermark.committed());
    }

    private Lane lane(ConsumerRecord<String, byte[]> record) {
        var key = record.key() == null ? "" : record.key();
        return lanes.computeIfAbsent(key, _ -> new Lane(executor));
    }

    /** A record taken from this partition and not done with. */
    final class OpenRecord implements LaneHandler.Open {

        private final long offset;
        private final boolean mayBeRepeated;
        private final Lane lane;
        private final Runnable onClose;
        private final AtomicBoolean done = new AtomicBoolean();

        private OpenRecord(long offset, boolean mayBeRepeated, Lane lane, Runnable onClose) {
            this.offset = offset;
            this.mayBeRepeated = mayBeRepeated;
            this.lane = lane;
            this.onClose = onClose;
        }

        @Override
        public long offset() {
            return offset;
        }

        @Override
        public boolean mayBeRepeated() {
            return mayBeRepeated;
        }

        @Override
        public void close() {
            if (done.compareAndSet(false, true)) {
                onClose.run();
                lane.closed();
            }
        }

        /** The partition has gone to another instance, which will see this record again. */
        boolean revoked() {
            return revoked;
        }
    }
}

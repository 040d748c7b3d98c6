package dev.companion.topics.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The real lanes and watermark of one partition; their threads run when they are told to. */
public final class CrankedLanes {

    private final List<Runnable> threads = new ArrayList<>();
    private final AssignedPartition partition;

    public CrankedLanes(
            LaneSettings settings,
            BiConsumer<ConsumerRecord<String, byte[]>, LaneHandler.Open> work) {
        this.partition = new AssignedPartition(settings, 0, threads::add, work::accept);
    }

    public void accept(ConsumerRecord<String, byte[]> record) {
        partition.accept(record);
    }

    /** Takes in what there is room for again; true when nothing more is to be polled. */
    public boolean full() {
        partition.admit();
        return partition.full();
    }

    /** How many companions' lanes have work that is not running. */
    public int waiting() {
        return threads.size();
    }

    /** Runs one of them until it is empty, or dies. */
    public void run(int which) {
        threads.remove(which).run();
    }

    /** The broker knows now that all is done up to there. */
    public void committed(long offset) {
        partition.watermark().committed(offset);
    }

    /** Up to where all is done; −1 before the first record. */
    public long done() {
        return partition.watermark().done();
    }
}

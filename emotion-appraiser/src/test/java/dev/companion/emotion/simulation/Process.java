package dev.companion.emotion.simulation;

import dev.companion.topics.Appending;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.CrankedLanes;
import dev.companion.topics.lanes.LaneHandler;
import dev.companion.topics.lanes.LaneSettings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A consumer group over one partition, at least once: what is not committed is done again by
 * whoever comes next, be it after a kill or because the partition went to another instance while
 * the first one is still at work.
 */
final class Process {

    private static final int MOST_POLLED = 60;
    private static final int LAST_STEPS = 3;

    private final Log in;
    private final LaneSettings settings;
    private final EventCodec codec;
    private final EventLog out;
    private final Function<EventLog, LaneHandler> program;
    private final Dice dice;
    private final Faults faults;
    private final Tally tally;
    private final Set<Long> deadLetters = new HashSet<>();

    private LaneHandler handler;
    private CrankedLanes lanes;
    private Optional<CrankedLanes> formerLanes = Optional.empty();
    private int formerSteps;
    private long polled;
    private long committed;
    private boolean lastCommitLost;
    private boolean calm;

    Process(
            Log in,
            LaneSettings settings,
            EventCodec codec,
            Consumer<ProducerRecord<String, byte[]>> sink,
            Function<EventLog, LaneHandler> program,
            Dice dice,
            Faults faults,
            Tally tally) {
        this.in = in;
        this.settings = settings;
        this.codec = codec;
        this.out = Appending.to(record -> append(sink, record), codec);
        this.program = program;
        this.dice = dice;
        this.faults = faults;
        this.tally = tally;
        this.handler = program.apply(out);
        this.lanes = newLanes();
    }

    /** Polls, works through some lanes, commits; dies when the dice say so. */
    void step() {
        try {
            formerLanes.ifPresent(this::workOn);
            poll();
            for (int left = dice.between(1, 6); left > 0 && lanes.waiting() > 0; left--) {
                lanes.run(dice.below(lanes.waiting()));
            }
            commit();
            if (!calm && dice.chance(faults.handOver())) {
                handOver();
            }
        } catch (Killed _) {
            tally.count(Tally.Of.PROCESS_KILLED);
            startAnew();
        }
    }

    boolean done() {
        return committed == in.end();
    }

    /** From now on nothing goes wrong. */
    void calmDown() {
        calm = true;
    }

    /** Where the records were that it could not read. */
    Set<Long> deadLetters() {
        return deadLetters;
    }

    private void poll() {
        int left = dice.between(1, MOST_POLLED);
        while (left-- > 0 && !lanes.full() && polled < in.end()) {
            lanes.accept(in.at(polled++));
        }
        if (lanes.full()) {
            tally.count(Tally.Of.LIMIT_REACHED);
        }
    }

    /** At most one commit in a row is lost: what a crash does again has a limit. */
    private void commit() {
        boolean lost = !calm && !lastCommitLost && dice.chance(faults.commitLost());
        if (!lost && lanes.done() >= 0) {
            committed = lanes.done();
            lanes.committed(committed);
        }
        lastCommitLost = lost;
    }

    /** The new instance begins at what was committed; the old one has not noticed yet. */
    private void handOver() {
        tally.count(Tally.Of.HANDED_OVER);
        formerLanes = Optional.of(lanes);
        formerSteps = LAST_STEPS;
        startAnew();
    }

    private void workOn(CrankedLanes former) {
        if (--formerSteps < 0 || former.waiting() == 0) {
            formerLanes = Optional.empty();
        } else {
            former.run(dice.below(former.waiting()));
        }
    }

    private void startAnew() {
        polled = committed;
        handler = program.apply(out);
        lanes = newLanes();
    }

    private CrankedLanes newLanes() {
        var instance = handler;
        return new CrankedLanes(settings, (record, open) -> work(instance, record, open));
    }

    private void work(
            LaneHandler instance, ConsumerRecord<String, byte[]> record, LaneHandler.Open open) {
        if (!EventCodec.typeOf(record).map(instance::handles).orElse(true)) {
            open.close();
            return;
        }
        switch (codec.decode(record)) {
            case Decoded.Fact(var fact) -> instance.handle(fact, open);
            case Decoded.Forgotten _ -> open.close();
            case Decoded.Poison _ -> {
                deadLetters.add(record.offset());
                open.close();
            }
        }
    }

    private void append(
            Consumer<ProducerRecord<String, byte[]>> sink, ProducerRecord<String, byte[]> record) {
        maybeDie();
        sink.accept(record);
        maybeDie();
    }

    private void maybeDie() {
        if (!calm && dice.chance(faults.kill())) {
            throw new Killed();
        }
    }
}

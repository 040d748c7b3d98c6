package dev.companion.emotion.simulation;

import dev.companion.emotion.FoldInstance;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fold as Kafka keeps it: its output, its state and its place in the journal are committed
 * together or not at all. A killed instance takes what it had not committed with it; the next one
 * restores its store from the changelog and goes on from the last commit.
 */
final class Fold implements AutoCloseable {

    private static final int MOST_FOLDED = 40;

    private final Log journal;
    private final Watch watch;
    private final Dice dice;
    private final Faults faults;
    private final Tally tally;
    private final Map<String, byte[]> changelog = new TreeMap<>();

    private FoldInstance instance = new FoldInstance(Map.of());
    private long folded;
    private long committed;
    private long deadLetters;
    private boolean calm;

    Fold(Log journal, Watch watch, Dice dice, Faults faults, Tally tally) {
        this.journal = journal;
        this.watch = watch;
        this.dice = dice;
        this.faults = faults;
        this.tally = tally;
    }

    /** Folds some of the journal; then commits, or not yet, or dies. */
    void step() {
        for (int left = dice.between(1, MOST_FOLDED); left > 0 && folded < journal.end(); left--) {
            instance.fold(journal.at(folded++));
        }
        if (!calm && folded > committed && dice.chance(faults.foldKill())) {
            tally.count(Tally.Of.FOLD_KILLED);
            tally.count(Tally.Of.FOLDED_AGAIN, folded - committed);
            instance.close();
            instance = new FoldInstance(changelog);
            folded = committed;
        } else if (folded > committed && (calm || dice.chance(0.8))) {
            commit();
        }
    }

    boolean done() {
        return committed == journal.end();
    }

    void calmDown() {
        calm = true;
    }

    long deadLetters() {
        return deadLetters;
    }

    /** The bytes of a companion's state, as the changelog has them. */
    Map<String, byte[]> states() {
        return changelog;
    }

    private void commit() {
        var written = instance.written();
        for (var change : written.changelog()) {
            changelog.put(change.key(), change.value());
        }
        written.changes().forEach(watch::changed);
        watch.sameAgain(written.changes(), written.states());
        deadLetters += written.deadLetters().size();
        committed = folded;
    }

    @Override
    public void close() {
        instance.close();
    }
}

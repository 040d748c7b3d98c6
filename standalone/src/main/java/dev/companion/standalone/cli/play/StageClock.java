package dev.companion.standalone.cli.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time as the script has it: it goes on by itself, and is put forward for what comes next. */
public final class StageClock implements InstantSource {

    private Instant last;
    private long mark = System.nanoTime();

    public StageClock(Instant start) {
        this.last = start;
    }

    @Override
    public synchronized Instant instant() {
        return last.plus(Duration.ofNanos(System.nanoTime() - mark));
    }

    /** Never goes back: a time that has passed stays passed. */
    public synchronized void putForward(Instant to) {
        var now = instant();
        last = to.isAfter(now) ? to : now;
        mark = System.nanoTime();
    }
}

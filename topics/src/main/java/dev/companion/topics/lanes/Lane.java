package dev.companion.topics.lanes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One companion's queue: tasks run one after the other, on threads of the executor. */
final class Lane {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Deque<Long> taken = new ArrayDeque<>();
    private final Deque<Long> done = new ArrayDeque<>();
    private final Executor executor;
    private boolean running;
    private int open;

    Lane(Executor executor) {
        this.executor = executor;
    }

    synchronized void enqueue(long offset, Runnable task) {
        taken.add(offset);
        again(task);
    }

    /** As {@link #enqueue}, of a record that was taken long ago: no watermark waits for it here. */
    synchronized void again(Runnable task) {
        open++;
        waiting.add(task);
        if (!running) {
            running = true;
            executor.execute(this::drain);
        }
    }

    synchronized void closed() {
        open--;
    }

    /** How many records are open, waiting or being worked on. */
    synchronized int open() {
        return open;
    }

    /**
     * How many of the records taken lie at or above the watermark. Must not be asked about a lower
     * one than before.
     */
    synchronized int takenFrom(long watermark) {
        for (var first = taken.peek(); first != null && first < watermark; first = taken.peek()) {
            done.add(taken.remove());
        }
        return taken.size();
    }

    /**
     * How many of the records that {@link #takenFrom} left below the watermark lie at or above an
     * offset. Must not be asked about a lower offset than before.
     */
    synchronized int doneFrom(long committed) {
        for (var first = done.peek(); first != null && first < committed; first = done.peek()) {
            done.remove();
        }
        return done.size();
    }

    synchronized boolean running() {
        return running;
    }

    /** An error ends its thread, as it should, but not the lane. */
    private void drain() {
        boolean emptied = false;
        try {
            for (var task = next(); task != null; task = next()) {
                task.run();
            }
            emptied = true;
        } finally {
            if (!emptied) {
                executor.execute(this::drain);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        var task = waiting.poll();
        running = task != null;
        return task;
    }
}

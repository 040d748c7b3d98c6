package dev.companion.bench;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A steady rate that waits for nobody: each unit of work begins on a thread of its own at its
 * intended time, whatever became of those before it. Counting from the intended time keeps a stall
 * from hiding the delays it causes.
 *
 * @param rate a second
 */
record Pace(double rate) {

    /** One unit of work; {@code intended} on the clock of {@link System#nanoTime}. */
    interface Work {
        void run(int number, long intended) throws InterruptedException;
    }

    /** Returns when all are done; the first that fails fails the run. */
    void run(int count, Progress progress, Work work) throws InterruptedException {
        long begin = System.nanoTime() + Duration.ofMillis(20).toNanos();
        double interval = 1e9 / rate;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<Boolean>(threads);
            int finished = 0;
            for (int i = 0; i < count; i++) {
                int number = i;
                long intended = begin + (long) (i * interval);
                await(intended);
                var _ =
                        done.submit(() -> {
                            work.run(number, intended);
                            return true;
                        });
                for (var ready = done.poll(); ready != null; ready = done.poll()) {
                    join(ready);
                    progress.at(++finished, count);
                }
            }
            while (finished < count) {
                join(done.take());
                progress.at(++finished, count);
            }
        }
    }

    private static void await(long intended) throws InterruptedException {
        for (long left = intended - System.nanoTime();
                left > 0;
                left = intended - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(left);
        }
    }

    static <T> T join(java.util.concurrent.Future<T> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BenchFailed failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}

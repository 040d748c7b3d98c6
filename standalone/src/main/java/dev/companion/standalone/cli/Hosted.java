package dev.companion.standalone.cli;

import dev.companion.standalone.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A system in this JVM that is stopped in order however the JVM ends, also when the signal comes
 * while it is still starting.
 */
final class Hosted implements Running {

    private static final long PATIENCE_SECONDS = 60;

    private final Screen screen;
    private final Running running;
    private boolean closed;

    private Hosted(Screen screen, Running running) {
        this.screen = screen;
        this.running = running;
    }

    /** Fails with one line, before anything heavy, when the port is taken. */
    static Hosted start(Surroundings here, Settings settings, Consumer<String> progress) {
        PortCheck.free(settings.port());
        var launcher =
                here.launcher()
                        .get()
                        .orElseThrow(() -> new CommandFailed("this build cannot start a system"));
        var starting = new Starting(here.screen(), Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(new Thread(starting::stop, "stop"));
        try {
            var hosted = new Hosted(here.screen(), launcher.start(settings, progress));
            starting.done(Optional.of(hosted));
            return hosted;
        } catch (StartFailed failed) {
            starting.done(Optional.empty());
            throw new CommandFailed(String.valueOf(failed.getMessage()));
        } catch (RuntimeException bug) {
            starting.done(Optional.empty());
            throw bug;
        }
    }

    /** What the signal finds: nothing yet, or a system to stop. */
    private static final class Starting {
        private final Screen screen;
        private final Thread starter;
        private final CountDownLatch started = new CountDownLatch(1);
        private volatile Optional<Hosted> hosted = Optional.empty();

        Starting(Screen screen, Thread starter) {
            this.screen = screen;
            this.starter = starter;
        }

        void done(Optional<Hosted> system) {
            hosted = system;
            started.countDown();
        }

        void stop() {
            try {
                if (started.getCount() > 0) {
                    starter.interrupt();
                    if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                        screen.note("the start could not be stopped in time");
                    }
                }
                hosted.ifPresent(Hosted::close);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public int port() {
        return running.port();
    }

    @Override
    public List<String> summary() {
        return running.summary();
    }

    @Override
    public void awaitStop() throws InterruptedException {
        running.awaitStop();
    }

    /** Whoever comes second waits for the first: a signal must not cut short an orderly stop. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            running.close();
            screen.note("stopped; everything is kept");
        }
    }
}

package dev.companion.standalone.system;

import dev.companion.bench.Systems.Instead;
import dev.companion.embedded.EmbeddedStartFailed;
import dev.companion.standalone.cli.Running;
import dev.companion.standalone.cli.StartFailed;
import dev.companion.standalone.cli.SystemLauncher;
import dev.companion.standalone.settings.Settings;
import dev.companion.stores.keys.UnusableMasterKey;
import dev.companion.stores.postgres.DatabaseUnavailable;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the whole system in this JVM. */
public final class StandaloneLauncher implements SystemLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(StandaloneLauncher.class);

    private final Instead instead;

    public StandaloneLauncher() {
        this(Instead.NOTHING);
    }

    /** Starts it with other models than the settings name. */
    public StandaloneLauncher(Instead instead) {
        this.instead = instead;
    }

    @Override
    public Running start(Settings settings, Consumer<String> progress) throws StartFailed {
        Logging.toFile(settings.dataDir().resolve("logs"));
        try {
            return new Started(CompanionSystem.start(settings, instead, progress));
        } catch (EmbeddedStartFailed | UnusableMasterKey | DatabaseUnavailable e) {
            throw new StartFailed(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            LOG.error("the system could not start", e);
            var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            throw new StartFailed(
                    "%s: %s (the log is in %s)"
                            .formatted(
                                    cause.getClass().getSimpleName(),
                                    cause.getMessage(),
                                    settings.dataDir().resolve("logs")),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted while starting", e);
        }
    }

    private static final class Started implements Running {

        private final CompanionSystem system;
        private final CountDownLatch stopped = new CountDownLatch(1);

        Started(CompanionSystem system) {
            this.system = system;
        }

        @Override
        public int port() {
            return system.port();
        }

        @Override
        public List<String> summary() {
            return List.of();
        }

        @Override
        public void awaitStop() throws InterruptedException {
            stopped.await();
        }

        @Override
        public void close() {
            system.close();
            stopped.countDown();
        }
    }
}

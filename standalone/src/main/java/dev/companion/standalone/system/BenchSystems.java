package dev.companion.standalone.system;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.Journal;
import dev.companion.bench.Subject;
import dev.companion.bench.Systems;
import dev.companion.embedded.EmbeddedStartFailed;
import dev.companion.standalone.settings.Settings;
import dev.companion.standalone.settings.SettingsReader;
import dev.companion.standalone.settings.SettingsReading;
import dev.companion.standalone.settings.Sources;
import dev.companion.stores.keys.UnusableMasterKey;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.topics.KafkaSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Systems to be measured: default settings, everything embedded, nothing from the environment. */
public final class BenchSystems implements Systems {

    private static final String MOST = "100000";

    @Override
    public Subject start(Path folder, Instead instead, Consumer<String> progress) {
        Logging.toFile(folder.resolve("logs"));
        try {
            var settings = settings(folder);
            return new Started(
                    CompanionSystem.start(settings, instead, progress), Doorway.adminKey(settings));
        } catch (EmbeddedStartFailed | UnusableMasterKey | DatabaseUnavailable e) {
            throw new BenchFailed(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("interrupted while starting", e);
        }
    }

    @Override
    public Journal startJournal(Path folder, Consumer<String> progress) {
        Logging.toFile(folder.resolve("logs"));
        try {
            return BenchJournal.start(folder, progress);
        } catch (EmbeddedStartFailed e) {
            throw new BenchFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private static Settings settings(Path folder) {
        var sources =
                Sources.none(folder)
                        .with("data-dir", "--data", folder.toString())
                        .with("port", "--port", "0")
                        // What is measured is the system, and not how much one may ask of it.
                        .with("rate-limit.requests-per-minute", "rate", MOST)
                        .with("rate-limit.burst", "burst", MOST);
        return switch (SettingsReader.read(sources)) {
            case SettingsReading.Valid(var settings) -> settings;
            case SettingsReading.Refused(var problems) ->
                    throw new BenchFailed("the defaults are refused: " + problems);
        };
    }

    private record Started(CompanionSystem system, String adminKey) implements Subject {

        @Override
        public int port() {
            return system.port();
        }

        @Override
        public Optional<String> apiKey() {
            return Optional.of(adminKey);
        }

        @Override
        public Optional<KafkaSettings> kafka() {
            return Optional.of(system.kafka());
        }

        @Override
        public void close() {
            system.close();
        }
    }
}

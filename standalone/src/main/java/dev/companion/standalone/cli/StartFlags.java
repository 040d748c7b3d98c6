package dev.companion.standalone.cli;

import dev.companion.standalone.settings.Origin;
import dev.companion.standalone.settings.Problem;
import dev.companion.standalone.settings.Settings;
import dev.companion.standalone.settings.SettingsReader;
import dev.companion.standalone.settings.SettingsReading;
import dev.companion.standalone.settings.Sources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Settings that may be given as flags, and all the others with them. */
final class StartFlags {

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept.")
    Optional<String> data = Optional.empty();

    @Option(names = "--port", paramLabel = "N", description = "The port to listen on.")
    Optional<String> port = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "development, production or testing.")
    Optional<String> profile = Optional.empty();

    /** The settings in force; with problems, all of them end the command. */
    Settings settings(Surroundings here) {
        return switch (SettingsReader.read(sources(here))) {
            case SettingsReading.Valid(var settings) -> settings;
            case SettingsReading.Refused(var problems) -> throw refused(problems);
        };
    }

    private Sources sources(Surroundings here) {
        var sources = here.sources();
        if (data.isPresent()) {
            // A folder typed in a shell is meant from where the shell is.
            var folder = here.workingFolder().resolve(data.get()).toString();
            sources = sources.with("data-dir", "--data", folder);
        }
        if (port.isPresent()) {
            sources = sources.with("port", "--port", port.get());
        }
        if (profile.isPresent()) {
            sources = sources.with("profile", "--profile", profile.get());
        }
        return sources;
    }

    private static CommandFailed refused(List<Problem> problems) {
        var lines = problems.stream().map(Problem::message).collect(Collectors.joining("\n"));
        return problems.stream().anyMatch(problem -> problem.where() instanceof Origin.Flag)
                ? CommandFailed.usage(lines)
                : new CommandFailed(lines);
    }
}

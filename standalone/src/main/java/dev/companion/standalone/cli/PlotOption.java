package dev.companion.standalone.cli;

import dev.companion.standalone.cli.plot.NoFonts;
import dev.companion.standalone.cli.plot.Picture;
import dev.companion.standalone.cli.plot.PlotFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A file to draw into. */
final class PlotOption {

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw it into this file, .svg or .png.")
    Optional<Path> path = Optional.empty();

    /** Asked before anything else is, so that a wrong name costs no work. */
    Optional<PlotFile> file(Surroundings here) {
        return path.map(given ->
                PlotFile.named(here.workingFolder().resolve(given))
                        .orElseThrow(() ->
                                CommandFailed.usage(
                                        "--plot: expected a name that ends with"
                                                + " .svg or .png, found \"%s\"".formatted(given))));
    }

    void write(Screen screen, PlotFile file, Picture picture) {
        var name = path.map(Path::toString).orElse("");
        try {
            file.write(picture);
        } catch (NoFonts without) {
            throw new CommandFailed(
                    "cannot draw: %s; install one, such as the packages fontconfig and"
                                    .formatted(without.getMessage())
                            + " fonts-dejavu-core");
        } catch (IOException unwritable) {
            throw new CommandFailed(
                    "cannot write %s: %s (is there such a folder, and room in it?)"
                            .formatted(name, reason(unwritable)));
        }
        screen.note("drawn into " + name);
    }

    private static String reason(IOException unwritable) {
        return "%s %s"
                .formatted(
                        unwritable.getClass().getSimpleName(),
                        Plain.line(String.valueOf(unwritable.getMessage()), 200));
    }
}

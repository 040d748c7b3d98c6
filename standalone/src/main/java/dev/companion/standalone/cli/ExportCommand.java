package dev.companion.standalone.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = {
            "Write all that is kept about a person into a ZIP file: what was said, to be read, and",
            "every row and every fact of theirs as JSON, one a line."
        },
        footer = {"", "Example:", "  ./companion export --user ana --out ana.zip"})
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--user", paramLabel = "NAME", required = true, description = "Whose.")
    String user = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to; NAME.zip where it is not given. It must not exist.")
    Optional<Path> out = Optional.empty();

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    ExportCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var name = out.orElseGet(() -> Path.of(user.replaceAll("[^\\w.-]", "_") + ".zip"));
        var file = here.workingFolder().resolve(name);
        var gateway = target.gateway(here);
        long bytes = write(gateway, file);
        if (form.json) {
            here.screen().line(Form.line(Map.of("file", file.toString(), "bytes", bytes)));
        } else {
            here.screen().line("%s (%,d bytes)".formatted(file, bytes));
        }
        return ExitCode.OK;
    }

    /** Beside its place until it is whole. */
    private long write(Gateway gateway, Path file) {
        var parts = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new CommandFailed(file + " exists already; name another with --out");
        }
        try {
            try (var to = Files.newOutputStream(parts)) {
                gateway.download("/privacy/export?user_id=" + Gateway.escaped(user), to);
            }
            Files.move(parts, file);
            return Files.size(file);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailed(file + " exists already; name another with --out");
        } catch (IOException e) {
            throw new CommandFailed("cannot write " + file + ": " + e.getClass().getSimpleName());
        } finally {
            discard(parts);
        }
    }

    private static void discard(Path parts) {
        try {
            Files.deleteIfExists(parts);
        } catch (IOException e) {
            throw new CommandFailed("cannot delete " + parts);
        }
    }
}

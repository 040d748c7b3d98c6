package dev.companion.standalone.cli;

import dev.companion.bench.StartBench;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "start",
        description = "How long up takes, and how much memory the system then holds.",
        footer = {"", "Example:", "  ./companion bench start --runs 5"})
final class BenchStartCommand implements Callable<Integer> {

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "New folders to start over, twice each (default ${DEFAULT-VALUE}).")
    int runs = 3;

    @Mixin Form form = new Form();

    private final Surroundings here;

    BenchStartCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (runs < 1) {
            throw CommandFailed.usage("--runs must be above 0");
        }
        return BenchScreen.run(here, form, this::run);
    }

    private int run(BenchScreen screen) throws InterruptedException {
        var bench = new StartBench(this::up, screen);
        for (int run = 0; run < runs; run++) {
            try (var folder = BenchFolder.temporary()) {
                bench.run(folder.path(), folder::closing);
            }
        }
        screen.show(bench.result());
        return ExitCode.OK;
    }

    /** The launcher where there is one, else a JVM like this one. */
    private List<String> up(Path folder) {
        var command = new ArrayList<String>();
        var launcher = here.home().resolve("companion");
        if (Files.isExecutable(launcher) && Files.isRegularFile(launcher)) {
            command.add(launcher.toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.add(Companion.class.getName());
        }
        command.addAll(List.of("up", "--data", folder.toString(), "--port", "0"));
        return command;
    }
}

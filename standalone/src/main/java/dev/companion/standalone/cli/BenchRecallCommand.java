package dev.companion.standalone.cli;

import dev.companion.bench.RecallBench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "recall",
        description = "How long it takes for something to come to mind, beside a bare scan.",
        footer = {
            "",
            "Example:",
            "  ./companion bench recall --memories-total 100000 --sizes 1000,10000"
        })
final class BenchRecallCommand implements Callable<Integer> {

    @Option(
            names = "--memories-total",
            paramLabel = "N",
            description = "Memories of everybody (default ${DEFAULT-VALUE}).")
    int total = 1_000_000;

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "Of each who is asked, how many are theirs (default 1000,10000,100000).")
    List<Integer> sizes = List.of(1_000, 10_000, 100_000);

    @Option(
            names = "--recalls",
            paramLabel = "N",
            description = "How many of each are measured (default ${DEFAULT-VALUE}).")
    int recalls = 400;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Keep the filled index here, or use it (default: a temporary folder).")
    Optional<Path> data = Optional.empty();

    @Mixin Form form = new Form();

    private final Surroundings here;

    BenchRecallCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        RecallBench.Plan plan;
        try {
            plan = new RecallBench.Plan(total, sizes, recalls);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(
                    "--sizes and --recalls must be above 0, and --memories-total above the sum of"
                            + " --sizes");
        }
        return BenchScreen.run(here, form, screen -> run(plan, screen));
    }

    private int run(RecallBench.Plan plan, BenchScreen screen) throws InterruptedException {
        try (var folder =
                data.map(dir -> BenchFolder.kept(here.workingFolder().resolve(dir)))
                        .orElseGet(BenchFolder::temporary)) {
            screen.show(new RecallBench(folder.path(), plan, screen).run());
            return ExitCode.OK;
        }
    }
}

package dev.companion.standalone.cli;

import dev.companion.bench.LatencyBench;
import dev.companion.bench.Systems.Instead;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "latency",
        description = "How long a message takes to its reply, and where that time goes.",
        footer = {"", "Example:", "  ./companion bench latency --messages 1000 --rate 10"})
final class BenchLatencyCommand implements Callable<Integer> {

    @Option(
            names = "--messages",
            paramLabel = "N",
            description = "How many are measured (default ${DEFAULT-VALUE}).")
    int messages = 300;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "How many are sent before (default ${DEFAULT-VALUE}).")
    int warmUp = 100;

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "How many people send them (default ${DEFAULT-VALUE}).")
    int users = 20;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Messages a second, of all together (default ${DEFAULT-VALUE}).")
    double rate = 5;

    @Mixin Form form = new Form();
    @Mixin BenchPlace place = new BenchPlace();

    private final Surroundings here;

    BenchLatencyCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (messages < 1 || warmUp < 0 || users < 1 || !(rate > 0)) {
            throw CommandFailed.usage("--messages, --users and --rate must be above 0");
        }
        return BenchScreen.run(here, form, this::run);
    }

    private int run(BenchScreen screen) throws InterruptedException {
        try (var folder = place.folder(here);
                var subject = place.subject(here, folder, Instead.NOTHING, screen)) {
            var plan = new LatencyBench.Plan(warmUp, messages, users, rate);
            var result = new LatencyBench(subject, plan, screen).run();
            screen.show(result);
            return ExitCode.OK;
        }
    }
}

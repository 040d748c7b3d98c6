package dev.companion.standalone.cli;

import dev.companion.bench.InstantEmbedder;
import dev.companion.bench.SlowModel;
import dev.companion.bench.SlowModelBench;
import dev.companion.bench.Systems.Instead;
import dev.companion.bench.ThroughputBench;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "throughput",
        description = "How many messages a second are answered when everyone talks at once.",
        footer = {
            "",
            "Examples:",
            "  ./companion bench throughput --instant",
            "  ./companion bench throughput --slow-model"
        })
final class BenchThroughputCommand implements Callable<Integer> {

    private static final int SLOW_MODEL_USERS = 1_000;
    private static final int USERS = 200;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long it is measured (default ${DEFAULT-VALUE}).")
    int seconds = 30;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Seconds of talk before (default ${DEFAULT-VALUE}).")
    int warmUp = 15;

    @Option(
            names = "--users",
            paramLabel = "N",
            description = "How many talk, each waiting for its reply (default 200).")
    Optional<Integer> users = Optional.empty();

    @Option(
            names = "--instant",
            description = "With an embedder that takes no time, to measure everything else.")
    boolean instant;

    @Option(
            names = "--slow-model",
            description = {
                "Instead: 1000 conversations with a language model that takes a second, three",
                "messages of each on the way at once; fails when order is broken."
            })
    boolean slowModel;

    @Mixin Form form = new Form();
    @Mixin BenchPlace place = new BenchPlace();

    private final Surroundings here;

    BenchThroughputCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (seconds < 1 || warmUp < 0 || users.orElse(1) < 1) {
            throw CommandFailed.usage("--seconds and --users must be above 0");
        }
        if (place.elsewhere() && (instant || slowModel)) {
            throw CommandFailed.usage(
                    "--instant and --slow-model exchange a part of the system, so they cannot be"
                            + " had with --port");
        }
        return BenchScreen.run(here, form, slowModel ? this::slowModel : this::throughput);
    }

    private int throughput(BenchScreen screen) throws InterruptedException {
        var embedder =
                instant
                        ? new Instead(Optional.of(new InstantEmbedder()), Optional.empty())
                        : Instead.NOTHING;
        try (var folder = place.folder(here);
                var subject = place.subject(here, folder, embedder, screen)) {
            var plan =
                    new ThroughputBench.Plan(
                            Duration.ofSeconds(warmUp),
                            Duration.ofSeconds(seconds),
                            users.orElse(USERS),
                            instant ? "instant" : "the system's own");
            screen.show(new ThroughputBench(subject, plan, screen).run());
            return ExitCode.OK;
        }
    }

    private int slowModel(BenchScreen screen) throws InterruptedException {
        var model = new SlowModel(Duration.ofSeconds(1));
        var instead = new Instead(Optional.of(new InstantEmbedder()), Optional.of(model));
        try (var folder = place.folder(here);
                var subject = place.subject(here, folder, instead, screen)) {
            var plan = new SlowModelBench.Plan(users.orElse(SLOW_MODEL_USERS), 3);
            var result = new SlowModelBench(subject, model, plan, screen).run();
            screen.show(result);
            return result.sound() ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}

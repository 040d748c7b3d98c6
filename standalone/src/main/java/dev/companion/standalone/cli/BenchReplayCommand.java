package dev.companion.standalone.cli;

import dev.companion.bench.ReplayBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description = "How fast the journal is folded anew, beside a bare read of it.",
        footer = {"", "Example:", "  ./companion bench replay --events 200000"})
final class BenchReplayCommand implements Callable<Integer> {

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "Facts in the journal (default ${DEFAULT-VALUE}).")
    int events = 1_000_000;

    @Option(
            names = "--companions",
            paramLabel = "N",
            description = "Whose they are (default ${DEFAULT-VALUE}).")
    int companions = 200;

    @Option(
            names = "--year",
            paramLabel = "N",
            description = "How many of them are one companion's (default ${DEFAULT-VALUE}).")
    int year = 50_000;

    @Mixin Form form = new Form();

    private final Surroundings here;

    BenchReplayCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (companions < 2 || year < 1 || events - year < companions) {
            throw CommandFailed.usage(
                    "--companions must be at least 2, --year at least 1, and --events enough for"
                            + " all of them");
        }
        return BenchScreen.run(here, form, this::run);
    }

    private int run(BenchScreen screen) throws InterruptedException {
        try (var folder = BenchFolder.temporary()) {
            screen.phase("starting");
            var journal =
                    folder.closing(BenchPlace.systems().startJournal(folder.path(), screen::told));
            var plan = new ReplayBench.Plan(events, companions, year);
            var result = new ReplayBench(journal, plan, screen).run();
            screen.show(result);
            return result.mismatches() == 0 ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}

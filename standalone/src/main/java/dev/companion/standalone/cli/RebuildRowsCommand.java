package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rows",
        description = {
            "Make PostgreSQL's rows anew from the log and compare them with those that serve.",
            "They are made beside those that serve, which answer meanwhile. Rows that differ are"
                    + " named by table, and made as the log has them."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion rebuild rows",
            "  ./companion rebuild rows --check"
        })
final class RebuildRowsCommand implements Callable<Integer> {

    @Option(
            names = "--check",
            description = "Only compare; rows that differ stay, and the exit code is 1.")
    boolean check;

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    RebuildRowsCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return new RowRebuild(here.screen(), form).run(target.gateway(here), !check);
    }
}

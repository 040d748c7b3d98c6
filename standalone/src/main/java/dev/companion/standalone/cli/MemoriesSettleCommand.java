package dev.companion.standalone.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "settle",
        description = "Settle where memories disagree: what is not kept is no longer recalled.",
        footer = {
            "",
            "Examples:",
            "  ./companion memories settle 1044 --user ana --keep newer",
            "  ./companion memories settle 1044 --user ana --ignore"
        })
final class MemoriesSettleCommand implements Callable<Integer> {

    private static final Set<String> KEPT = Set.of("newer", "older", "both");

    @Parameters(paramLabel = "ID", description = "The number that the list of conflicts shows.")
    long conflict;

    @ArgGroup(multiplicity = "1")
    How how = new How();

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, in your own words.")
    Optional<String> note = Optional.empty();

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesSettleCommand(Surroundings here) {
        this.here = here;
    }

    /** One of two. */
    static final class How {
        @Option(
                names = "--keep",
                paramLabel = "WHICH",
                description = "newer, older or both memories.")
        Optional<String> keep = Optional.empty();

        @Option(names = "--ignore", description = "Leave everything as it is.")
        boolean ignore;
    }

    @Override
    public Integer call() {
        how.keep
                .filter(which -> !KEPT.contains(which))
                .ifPresent(which -> {
                    throw CommandFailed.usage(
                            "--keep: expected newer, older or both, found \"%s\""
                                    .formatted(Plain.line(which, 40)));
                });
        var path = whose.path("conflicts") + "/" + conflict + "/settle";
        var done = whose.target.gateway(here).post(path, body()).orFail();
        here.screen()
                .line(
                        whose.form.json
                                ? Form.line(done)
                                : "%s %s"
                                        .formatted(
                                                done.path("id").asString("?"),
                                                Told.word(done.path("resolution_status"))));
        MemoryChange.tellIfLate(here.screen(), done);
        return ExitCode.OK;
    }

    private Map<String, Object> body() {
        var body = Form.document();
        how.keep.ifPresent(which -> body.put("keep", which));
        if (how.ignore) {
            body.put("ignore", true);
        }
        note.ifPresent(text -> body.put("note", text));
        return body;
    }
}

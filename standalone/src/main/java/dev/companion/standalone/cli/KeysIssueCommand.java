package dev.companion.standalone.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "issue",
        description = {
            "Make a key for a user and print it, this once.",
            "Someone nobody knows yet gets a companion with it."
        },
        footer = {"", "Example:", "  ./companion keys issue --user ana --label phone"})
final class KeysIssueCommand implements Callable<Integer> {

    @Option(
            names = "--user",
            required = true,
            paramLabel = "NAME",
            description = "As whom its holder acts.")
    String user = "";

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            description = "What it is for, to know it by in the list; up to 100 characters.")
    Optional<String> label = Optional.empty();

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    KeysIssueCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var wanted = Map.of("user_id", user, "label", label.orElse(""));
        var made = target.gateway(here).post("/admin/keys", wanted).orFail();
        if (form.json) {
            here.screen().line(Form.line(made));
            return ExitCode.OK;
        }
        here.screen().line(made.path("key").asString(""));
        here.screen()
                .note(
                        "this is the only time it is shown; ./companion keys revoke %s takes it back"
                                .formatted(made.path("key_id").asString("")));
        return ExitCode.OK;
    }
}

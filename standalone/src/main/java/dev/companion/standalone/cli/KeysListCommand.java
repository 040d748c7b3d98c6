package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

@Command(
        name = "list",
        description = "List all keys there ever were, newest first, a line each.",
        footer = {"", "Example:", "  ./companion keys list --json"})
final class KeysListCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    KeysListCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var gateway = target.gateway(here);
        int shown = 0;
        JsonNode keys;
        do {
            var path = "/admin/keys?limit=%d&offset=%d".formatted(PAGE, shown);
            keys = gateway.get(path).path("keys");
            for (var key : keys) {
                here.screen().line(form.json ? Form.line(key) : row(key));
            }
            shown += keys.size();
        } while (keys.size() == PAGE);
        if (shown == 0 && !form.json) {
            here.screen().note("no key was ever made; ./companion keys issue makes one");
        }
        return ExitCode.OK;
    }

    private static String row(JsonNode key) {
        var revoked = key.path("revoked_at").asString("");
        return "%-36s  %-24s  %-24s  %s"
                .formatted(
                        Plain.line(key.path("key_id").asString(""), 36),
                        Plain.line(key.path("user_id").asString(""), 24),
                        Plain.line(key.path("label").asString(""), 24),
                        revoked.isEmpty()
                                ? "since " + Plain.line(key.path("issued_at").asString(""), 30)
                                : "revoked " + Plain.line(revoked, 30));
    }
}

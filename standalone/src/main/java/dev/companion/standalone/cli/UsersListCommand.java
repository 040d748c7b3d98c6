package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

@Command(
        name = "list",
        description = "List everyone, a line each.",
        footer = {"", "Example:", "  ./companion users list --json"})
final class UsersListCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    UsersListCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var gateway = target.gateway(here);
        int shown = 0;
        while (true) {
            var page = gateway.get("/admin/users?limit=%d&offset=%d".formatted(PAGE, shown));
            var users = page.path("users");
            for (var user : users) {
                here.screen().line(form.json ? Form.line(user) : row(user));
            }
            shown += users.size();
            if (users.isEmpty() || shown >= page.path("total_count").asInt(0)) {
                break;
            }
        }
        if (shown == 0 && !form.json) {
            here.screen().note("nobody has talked to this companion yet");
        }
        return ExitCode.OK;
    }

    private static String row(JsonNode user) {
        return "%-24s %-22s %6s messages  last %s"
                .formatted(
                        Plain.line(user.path("user_id").asString(""), 24),
                        Plain.line(user.path("profile").asString(""), 22),
                        user.path("total_interactions").asString("0"),
                        Plain.line(user.path("last_active").asString("never"), 30));
    }
}

package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "list",
        description = "List everyone, a line each.",
        footer = {"", "Example:", "  ./companion users list --json"})
final class UsersListCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only who is active, dormant, inactive or banned.")
    Optional<String> status = Optional.empty();

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
            var page = gateway.get(path(shown));
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
            here.screen()
                    .note(
                            status.isPresent()
                                    ? "nobody is"
                                    : "nobody has talked to this companion yet");
        }
        return ExitCode.OK;
    }

    private String path(int offset) {
        var only = status.map(word -> "&status=" + Gateway.escaped(word)).orElse("");
        return "/admin/users?limit=%d&offset=%d%s".formatted(PAGE, offset, only);
    }

    private static String row(JsonNode user) {
        return "%-24s %-8s %-22s %6s messages  last heard %s"
                .formatted(
                        Plain.line(user.path("user_id").asString(""), 24),
                        Plain.line(user.path("status").asString(""), 8),
                        Plain.line(user.path("profile").asString(""), 22),
                        user.path("total_interactions").asString("0"),
                        Plain.line(user.path("last_heard").asString("never"), 30));
    }
}

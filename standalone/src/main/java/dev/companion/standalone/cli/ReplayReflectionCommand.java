package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "reflection",
        description = "Reflect on a day again and compare with what was recorded; differing fails.",
        footer = {"", "Example:", "  ./companion replay reflection --day 2026-03-01 --user ana"})
final class ReplayReflectionCommand implements Callable<Integer> {

    @Option(
            names = "--day",
            required = true,
            paramLabel = "DAY",
            description = "The day that was reflected on (2026-03-01).")
    String day = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Only this person's companion (default everyone's).")
    Optional<String> user = Optional.empty();

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    ReplayReflectionCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var path =
                "/replay/reflection?day=%s%s"
                        .formatted(
                                TimeFlag.day("--day", day),
                                user.map(name -> "&user_id=" + Gateway.escaped(name)).orElse(""));
        var answer = target.gateway(here).get(path);
        if (form.json) {
            here.screen().line(Form.line(answer));
        } else {
            show(answer);
        }
        return answer.path("differences").asLong(0) > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    private void show(JsonNode answer) {
        var screen = here.screen();
        for (var one : answer.path("reflections")) {
            var differences = one.path("differences");
            screen.line(
                    "%-24s %s  %s"
                            .formatted(
                                    Plain.line(one.path("user_id").asString(""), 24),
                                    Plain.line(one.path("day").asString(""), 10),
                                    differences.isEmpty()
                                            ? screen.green("the same")
                                            : screen.red(differences.size() + " differences")));
            for (var difference : differences) {
                screen.line("  " + words(difference));
            }
        }
        if (answer.path("reflections").isEmpty()) {
            screen.note("no reflection on %s is recorded".formatted(Plain.line(day, 20)));
        }
    }

    private static String words(JsonNode difference) {
        return Plain.line(
                difference.isString() ? difference.asString() : Form.line(difference), 300);
    }
}

package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

@Command(
        name = "list",
        description = "List the topics: what each is for, how many records it holds.",
        footer = {"", "Example:", "  ./companion topics list"})
final class TopicsListCommand implements Callable<Integer> {

    private static final String ROW = "%-20s %10s %10s %12s  %-9s %s";

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    TopicsListCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var topics = target.gateway(here).get("/topics");
        var screen = here.screen();
        if (!form.json) {
            var head =
                    ROW.formatted(
                            "topic", "partitions", "records", "dead letters", "policy", "about");
            screen.line(screen.bold(head));
        }
        for (var topic : topics) {
            screen.line(form.json ? Form.line(topic) : row(topic));
        }
        return ExitCode.OK;
    }

    private static String row(JsonNode topic) {
        return ROW.formatted(
                        shown(topic, "name", 20),
                        shown(topic, "partitions", 10),
                        shown(topic, "records", 10),
                        shown(topic, "dead_letters", 12),
                        shown(topic, "policy", 9),
                        shown(topic, "about", 100))
                .stripTrailing();
    }

    private static String shown(JsonNode topic, String field, int length) {
        var value = topic.path(field);
        return Plain.line(value.isValueNode() ? value.asString("") : "" + value.size(), length);
    }
}

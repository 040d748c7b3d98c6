package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "health",
        description = {
            "Say whether all is well, and what is away.",
            "Exit code 1 while nobody can be answered, or nobody answers."
        },
        footer = {"", "Examples:", "  ./companion health", "  ./companion health --detailed"})
final class HealthCommand implements Callable<Integer> {

    @Option(
            names = "--detailed",
            description = "Try everything that is leaned on, and say how long each took.")
    boolean detailed;

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    HealthCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var health = target.gateway(here).get(detailed ? "/health/detailed" : "/health");
        var screen = here.screen();
        if (form.json) {
            screen.line(Form.line(health));
        } else {
            screen.line(painted(screen, text(health, "status", 20)));
            health.path("services")
                    .properties()
                    .forEach(e -> line(screen, e.getKey(), e.getValue()));
            health.path("processes")
                    .properties()
                    .forEach(e -> process(screen, e.getKey(), e.getValue()));
        }
        return health.path("status").asString("").equals("unhealthy")
                ? ExitCode.FAILED
                : ExitCode.OK;
    }

    private static void line(Screen screen, String name, JsonNode service) {
        if (service.isValueNode()) {
            row(screen, name, Plain.line(service.asString(""), 200), "", "");
            return;
        }
        var took = service.path("latency_ms");
        row(
                screen,
                name,
                text(service, "status", 6),
                took.isNumber() ? "%.1f ms".formatted(took.asDouble()) : "",
                text(service, "detail", 200));
    }

    private static void process(Screen screen, String name, JsonNode process) {
        var lag = process.path("lag");
        var detail = text(process, "detail", 200);
        row(
                screen,
                name,
                text(process, "status", 6),
                lag.isNumber() ? lag.asString("") + " behind" : "",
                detail.equals("up") ? "" : detail);
    }

    private static void row(
            Screen screen, String name, String status, String figure, String detail) {
        screen.line(
                "%-24s %-6s %10s  %s"
                        .formatted(Plain.line(name, 24), status, figure, detail)
                        .stripTrailing());
    }

    private static String painted(Screen screen, String status) {
        return switch (status) {
            case "healthy" -> screen.green(status);
            case "unhealthy" -> screen.red(status);
            default -> screen.bold(status);
        };
    }

    private static String text(JsonNode node, String field, int length) {
        return Plain.line(node.path(field).asString(""), length);
    }
}

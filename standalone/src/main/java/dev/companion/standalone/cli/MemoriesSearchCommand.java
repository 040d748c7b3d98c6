package dev.companion.standalone.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "search",
        description = "Find memories, the best first.",
        footer = {
            "",
            "Example:",
            "  ./companion memories search --user ana where does my sister live"
        })
final class MemoriesSearchCommand implements Callable<Integer> {

    private static final int DEFAULT_MOST = 10;

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to look for.")
    List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 10).")
    int limit = DEFAULT_MOST;

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "TYPE",
            description = "Only of these types (several with commas).")
    List<String> types = List.of();

    @Option(
            names = "--min-importance",
            paramLabel = "N",
            description = "Only what is worth at least this, 0 to 1.")
    double minImportance;

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    MemoriesSearchCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var found =
                whose.target
                        .gateway(here)
                        .post("/memory/search?user_id=" + Gateway.escaped(whose.user), body())
                        .orFail();
        var lines = MemoryLines.on(here);
        for (var hit : found) {
            if (whose.form.json) {
                here.screen().line(Form.line(hit));
            } else {
                lines.print(hit.path("memory"), why(hit));
            }
        }
        if (found.isEmpty() && !whose.form.json) {
            here.screen().note("nothing was found");
        }
        return ExitCode.OK;
    }

    private Map<String, Object> body() {
        var body = Form.document();
        body.put("query", String.join(" ", words));
        body.put("k", limit);
        body.put("memory_types", types);
        body.put("min_importance", minImportance);
        return body;
    }

    private static String why(JsonNode hit) {
        return String.format(
                Locale.ROOT,
                "%.2f, %s",
                hit.path("relevance_score").asDouble(0),
                Plain.line(hit.path("retrieval_reason").asString(""), 60));
    }
}

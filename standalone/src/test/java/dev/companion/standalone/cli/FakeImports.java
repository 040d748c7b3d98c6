package dev.companion.standalone.cli;

import dev.companion.standalone.cli.FakeGateway.Request;
import dev.companion.standalone.cli.FakeGateway.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in lines as the gateway does: once each, known by what is in them and their occurrence. */
final class FakeImports {

    private static final JsonMapper JSON = JsonMapper.shared();

    final List<JsonNode> lines = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int failAfterBatches = Integer.MAX_VALUE;
    private Response failure = new Response(0, "");
    private int behind = 2;

    FakeImports(FakeGateway gateway) {
        gateway.on(
                        "POST /imports",
                        "{\"import_id\": \"i1\", \"companions\": 1, \"known_messages\": 0}")
                .on("POST /imports/i1/lines", this::take)
                .on(
                        "GET /imports/i1",
                        _ -> Response.ok("{\"published\": 9, \"behind\": " + behind-- + "}"))
                .on("DELETE /imports/i1", "");
    }

    void failAfter(int more, Response answer) {
        failAfterBatches = batches.size() + more;
        failure = answer;
    }

    void recover() {
        failAfterBatches = Integer.MAX_VALUE;
        behind = 1;
    }

    private Response take(Request request) {
        if (batches.size() >= failAfterBatches) {
            return failure;
        }
        var batch = JSON.readTree(request.body()).path("lines");
        batches.add(batch.size());
        int imported = 0;
        int alreadyKnown = 0;
        var refused = new ArrayList<Map<String, Object>>();
        for (var line : batch) {
            if (line.path("text").asString().equals("too old")) {
                refused.add(
                        Map.of("line", line.path("line"), "reason", "older than the last event"));
            } else if (known.add(identity(line))) {
                lines.add(line);
                imported++;
            } else {
                alreadyKnown++;
            }
        }
        return Response.ok(
                JSON.writeValueAsString(
                        Map.of("imported", imported, "known", alreadyKnown, "refused", refused)));
    }

    private static String identity(JsonNode line) {
        return String.join(
                "|",
                line.path("ts").asString(),
                line.path("user").asString(),
                line.path("role").asString(),
                line.path("channel").asString(""),
                line.path("occurrence").asString(),
                line.path("text").asString());
    }
}

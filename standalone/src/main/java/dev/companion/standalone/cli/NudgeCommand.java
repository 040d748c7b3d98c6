package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "nudge",
        description = {
            "Ask a companion to write first, now.",
            "It does not where something holds it back, and says what."
        },
        footer = {"", "Example:", "  ./companion nudge --user ana"})
final class NudgeCommand implements Callable<Integer> {

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "Whose.")
    String user = "";

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    NudgeCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var body =
                target.gateway(here)
                        .post("/chat/proactive/" + Gateway.escaped(user), Map.of())
                        .orFail();
        boolean wrote = body.path("success").asBoolean(false);
        if (form.json) {
            var document = Form.document();
            document.put("success", wrote);
            for (var field : new String[] {"message", "message_id", "reason", "detail", "until"}) {
                if (body.has(field)) {
                    document.put(field, body.path(field).asString(""));
                }
            }
            here.screen().line(Form.line(document));
        } else if (wrote) {
            here.screen().line(Plain.text(body.path("message").asString("")));
        } else {
            here.screen().note("it did not write: " + Plain.line(why(body), 200));
        }
        return wrote ? ExitCode.OK : ExitCode.FAILED;
    }

    private static String why(JsonNode body) {
        var detail = body.path("detail").asString("");
        return body.has("until") ? detail + ", until " + body.path("until").asString("") : detail;
    }
}

package dev.companion.standalone.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "trace",
        description = "Show everything that one message led to, and why it was answered so.",
        footer = {
            "",
            "Examples:",
            "  ./companion trace 7d3b0c9e-5b1f-5c0e-9a53-0c8f3d5a1b22",
            "  ./companion trace 7d3b0c9e-5b1f-5c0e-9a53-0c8f3d5a1b22 --prompt"
        })
final class TraceCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "MESSAGE_ID",
            description = "The id of the message, its reply, or anything it led to.")
    String message = "";

    @Option(
            names = "--prompt",
            description =
                    "Print what a language model was asked for the reply, as it was sent, and what"
                            + " it answered, round by round. With --json: one document a reply.")
    boolean prompt;

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    TraceCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var gateway = target.gateway(here);
        if (prompt) {
            prompts(PromptRounds.of(gateway.get(path(message))));
        } else if (form.json) {
            here.screen().line(Form.line(gateway.get(path(message))));
        } else {
            lines(gateway, here.screen(), message).forEach(here.screen()::line);
        }
        return ExitCode.OK;
    }

    private void prompts(List<ObjectNode> replies) {
        var lines =
                form.json
                        ? replies.stream().map(Form::line).toList()
                        : PromptLines.of(here.screen(), replies);
        lines.forEach(here.screen()::line);
    }

    /** The tree of a message for people. */
    static List<String> lines(Gateway gateway, Screen screen, String message) {
        var trace = gateway.get(path(message));
        var events = trace.path("events");
        return TraceTree.lines(screen, events, texts(gateway, trace));
    }

    private static String path(String message) {
        return "/trace/" + Gateway.escaped(message);
    }

    /** The recall names memories by id; their texts are told with the reply, if there is one. */
    private static Map<String, String> texts(Gateway gateway, JsonNode trace) {
        if (!TraceTree.lacksTexts(trace.path("events"))) {
            return Map.of();
        }
        var reply =
                gateway.ask(
                        "/chat/message/%s?user_id=%s"
                                .formatted(
                                        Gateway.escaped(trace.path("message_id").asString("")),
                                        Gateway.escaped(trace.path("user_id").asString(""))));
        return reply.body()
                .path("memories")
                .valueStream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                memory -> memory.path("id").asString(""),
                                memory -> memory.path("text").asString(""),
                                (first, _) -> first));
    }
}

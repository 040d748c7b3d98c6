package dev.companion.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a language model was asked for a reply, for people: nothing is wrapped or shortened. */
final class PromptLines {

    private static final int NAME_LENGTH = 80;
    private static final String FORGOTTEN = "  (hidden: what it may hold was forgotten)";

    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private PromptLines(Screen screen) {
        this.screen = screen;
    }

    /**
     * The lines of some replies.
     *
     * @param replies as {@link PromptRounds} has them
     */
    static List<String> of(Screen screen, List<? extends JsonNode> replies) {
        if (replies.isEmpty()) {
            return List.of("no reply yet: nothing was asked for one that is in the log");
        }
        var told = new PromptLines(screen);
        replies.forEach(told::reply);
        return List.copyOf(told.lines);
    }

    private void reply(JsonNode reply) {
        if (reply.has("unreadable")) {
            lines.add("reply %s: unreadable".formatted(Plain.shortId(name(reply, "reply_id"))));
            return;
        }
        if (reply.path("rounds").isEmpty()) {
            lines.add(notAsked(reply));
        }
        reply.path("rounds").forEach(this::round);
        for (var thought : reply.path("never_sent")) {
            lines.add(screen.bold("thought, never sent"));
            words(thought, "text");
        }
        lines.add(
                "%s  by %s  mode %s"
                        .formatted(
                                screen.bold("reply"),
                                name(reply, "model"),
                                Told.word(reply.path("mode"))));
        words(reply.path("said"), "text");
    }

    private static String notAsked(JsonNode reply) {
        var why =
                switch (name(reply, "mode")) {
                    case "IMPORTED" -> "the reply was written elsewhere and imported";
                    case "MODEL_UNAVAILABLE" -> "it was away, and " + composed(reply);
                    default -> composed(reply);
                };
        return "no language model was asked: " + why;
    }

    private static String composed(JsonNode reply) {
        return name(reply, "model") + " wrote the reply, which takes no prompt";
    }

    private void round(JsonNode round) {
        var attempts = Plain.count(round.path("attempts").asInt(0), "attempt");
        var head = screen.bold("round " + round.path("round").asInt(0));
        if (round.has("reason")) {
            lines.add("%s  %s  failed  %s".formatted(head, name(round, "model"), attempts));
            lines.add("  " + Plain.line(round.path("reason").asString(""), 400));
            lines.add(screen.dim("  (of a call that failed only the prompt's hash is kept)"));
            return;
        }
        lines.add(
                "%s  %s  %d tokens in, %d out  %d ms  %s"
                        .formatted(
                                head,
                                name(round, "model"),
                                round.path("prompt_tokens").asInt(0),
                                round.path("completion_tokens").asInt(0),
                                round.path("latency_millis").asLong(0),
                                attempts));
        lines.add(screen.cyan("prompt"));
        words(round, "prompt");
        lines.add(screen.cyan("answer"));
        words(round, "answer");
        for (var call : round.path("tool_calls")) {
            lines.add("  CALL %s %s".formatted(name(call, "id"), name(call, "tool")));
            words(call, "arguments");
        }
        for (var use : round.path("tools_used")) {
            lines.add(
                    "%s  %s  %s"
                            .formatted(
                                    screen.cyan("tool used"),
                                    name(use, "tool"),
                                    Told.word(use.path("outcome"))));
            words(use, "result");
        }
    }

    private void words(JsonNode told, String field) {
        if (!told.has(field)) {
            lines.add(screen.dim(FORGOTTEN));
        } else if (!told.path(field).asString("").isEmpty()) {
            Plain.text(told.path(field).asString(""))
                    .lines()
                    .forEach(line -> lines.add(("  " + line).stripTrailing()));
        }
    }

    private static String name(JsonNode told, String field) {
        return Plain.line(told.path(field).asString(""), NAME_LENGTH);
    }
}

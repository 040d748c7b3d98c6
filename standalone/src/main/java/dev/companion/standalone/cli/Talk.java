package dev.companion.standalone.cli;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One user's side of a conversation. */
record Talk(Gateway gateway, String user) {

    /** How long a reply may take before the command gives up on seeing it. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int ACCEPTED = 202;

    /** Sends a message and waits for its reply. */
    Reply say(String text) {
        var answer =
                gateway.post(
                        "/chat/message",
                        Map.of("message", text, "user_id", user, "username", user));
        var body = answer.orFail();
        return new Reply(answer.status() == ACCEPTED ? later(body) : body);
    }

    private JsonNode later(JsonNode accepted) {
        var id = accepted.path("message_id").asString("");
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Pause.of(BETWEEN_LOOKS);
            var answer = gateway.ask(path(id));
            var body = answer.orFail();
            if (answer.status() != ACCEPTED) {
                return body;
            }
        }
        throw new CommandFailed(
                "no reply within %d minutes; look later with ./companion trace %s"
                        .formatted(PATIENCE.toMinutes(), Plain.line(id, 64)));
    }

    private String path(String messageId) {
        return "/chat/message/%s?user_id=%s"
                .formatted(Gateway.escaped(messageId), Gateway.escaped(user));
    }
}

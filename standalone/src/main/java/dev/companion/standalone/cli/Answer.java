package dev.companion.standalone.cli;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the gateway said to a request. */
record Answer(int status, JsonNode body) {

    private static final int FIRST_ERROR = 400;
    private static final int UNAVAILABLE = 503;

    boolean ok() {
        return status < FIRST_ERROR;
    }

    /** The body of a good answer; anything else ends the command with what the problem says. */
    JsonNode orFail() {
        if (ok()) {
            return body;
        }
        throw failure();
    }

    CommandFailed failure() {
        return status == UNAVAILABLE
                ? new ConnectionLost(complaint())
                : new CommandFailed(complaint());
    }

    /** The problem in one line (RFC 9457: detail says more than title). */
    private String complaint() {
        return Stream.of("detail", "title")
                .map(field -> body.path(field).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> Plain.line(text, 500))
                .orElse("the companion answered with status " + status);
    }
}

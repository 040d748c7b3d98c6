package dev.companion.standalone.cli;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the companion answered, as the gateway tells it. */
record Reply(JsonNode body) {

    String text() {
        return Plain.text(body.path("response").asString(""));
    }

    String messageId() {
        return body.path("message_id").asString("");
    }

    MoodLine mood() {
        return MoodLine.of(
                body.path("pad_state_after"), body.path("emotion_label"), body.path("octant"));
    }

    /** The same in the command line's words. */
    Map<String, Object> document() {
        var document = Form.document();
        document.put("message_id", messageId());
        document.put("reply", body.path("response").asString(""));
        document.put("mood", body.path("pad_state_after"));
        document.put("emotion", body.path("emotion_label").asString(""));
        document.put("octant", body.path("octant").asString(""));
        document.put("memories", body.path("memories"));
        document.put("mode", body.path("mode").asString(""));
        document.put("latency_ms", body.path("processing_time_ms").asLong(0));
        return document;
    }
}

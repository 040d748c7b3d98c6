package dev.companion.gateway.chat;

import dev.companion.gateway.SentAtOnce;
import dev.companion.gateway.Users;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.EventCodec;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** {@code /chat/stream/{user_id}}: what is said, felt and being said, as it comes. */
@RestController
public final class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

    private final Users users;
    private final Listeners listeners;
    private final CompanionLog log;
    private final StreamEvents events;
    private final JsonMapper json;

    private StreamController(
            Users users,
            Listeners listeners,
            CompanionLog log,
            StreamEvents events,
            JsonMapper json) {
        this.users = users;
        this.listeners = listeners;
        this.log = log;
        this.events = events;
        this.json = json;
    }

    /** Reads what was missed from the log, and shows replies as the other doors do. */
    public static StreamController of(
            Users users,
            Listeners listeners,
            CompanionLog log,
            EventCodec codec,
            ReplyViews replies,
            JsonMapper json) {
        return new StreamController(users, listeners, log, new StreamEvents(codec, replies), json);
    }

    @GetMapping("/chat/stream/{userId}")
    ResponseEntity<StreamingResponseBody> stream(
            @PathVariable String userId,
            HttpMethod method,
            HttpServletResponse response,
            @RequestHeader(name = "Last-Event-ID") Optional<String> lastEventId) {
        var companion = users.companionOf(userId);
        if (method.equals(HttpMethod.HEAD)) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
        }
        var listener = listeners.add(companion);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(
                        SentAtOnce.of(
                                response,
                                out ->
                                        write(
                                                listener,
                                                lastEventId.filter(id -> !id.isBlank()),
                                                out)));
    }

    private void write(Listener listener, Optional<String> lastEventId, OutputStream out) {
        try {
            new StreamWriter(listener, listeners, log, events, json, out).write(lastEventId);
        } catch (IOException gone) {
            LOG.debug("a listener has gone", gone);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }
}

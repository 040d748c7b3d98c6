package dev.companion.gateway.log;

import dev.companion.gateway.SentAtOnce;
import dev.companion.gateway.Users;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.stores.postgres.MessageLocator;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Json;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.PersonalityTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.node.ObjectNode;

/** {@code /trace} and {@code /replay}: what the log says. */
@RestController
public final class LogController {

    private static final long PROGRESS_MILLIS = 250;

    private final Traces traces;
    private final Replay replay;

    public LogController(
            KafkaSettings kafka,
            Catalogue catalogue,
            EventCodec codec,
            MessageLocator locator,
            Users users,
            ForgottenMemories forgotten,
            PersonalityTable table) {
        this.traces =
                new Traces(kafka, catalogue, locator, users, codec, new Forgetting(forgotten));
        this.replay = new Replay(kafka, table);
    }

    @GetMapping("/trace/{messageId}")
    ObjectNode trace(@PathVariable UUID messageId) {
        return traces.of(messageId);
    }

    @GetMapping("/replay/verify")
    ResponseEntity<StreamingResponseBody> verify(HttpServletResponse response) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TopicsController.NDJSON))
                .body(SentAtOnce.of(response, this::verify));
    }

    private void verify(OutputStream out) {
        var progress = new LongAdder();
        long total = replay.journalSize();
        var running = CompletableFuture.supplyAsync(() -> replay.verify(progress));
        while (!finished(running)) {
            var line = Json.MAPPER.createObjectNode();
            line.putObject("progress").put("events", progress.sum()).put("total", total);
            TopicsController.line(out, line);
        }
        var verified = running.join();
        var line = Json.MAPPER.createObjectNode();
        var result =
                line.putObject("result")
                        .put("events", verified.events())
                        .put("companions", verified.companions())
                        .put("mismatches", verified.mismatched().size())
                        .put(
                                "events_per_second",
                                Math.round(
                                        verified.events() / Math.max(verified.foldSeconds(), 1e-3)))
                        .put("seconds", verified.foldSeconds());
        result.set("mismatched", Json.MAPPER.valueToTree(verified.mismatched()));
        TopicsController.line(out, line);
    }

    private static boolean finished(CompletableFuture<Replay.Verified> running) {
        try {
            running.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

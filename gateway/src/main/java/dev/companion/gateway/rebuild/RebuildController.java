package dev.companion.gateway.rebuild;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Refused;
import dev.companion.gateway.SentAtOnce;
import dev.companion.gateway.rebuild.MemoryRebuild.Prepared;
import dev.companion.gateway.rebuild.MemoryRebuild.Progress;
import dev.companion.gateway.rebuild.MemoryRebuild.Run;
import dev.companion.topics.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** {@code POST /admin/rebuild/…}: progress as it comes, and at the end what came of it. */
@RestController
@RequestMapping("/admin/rebuild")
public final class RebuildController {

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private static final Duration TELL_EVERY = Duration.ofMillis(200);

    private final MemoryRebuild memory;
    private final RowRebuild rows;

    public RebuildController(MemoryRebuild memory, RowRebuild rows) {
        this.memory = memory;
        this.rows = rows;
    }

    /** Whoever stops listening stops it. */
    @PostMapping("/rows")
    ResponseEntity<StreamingResponseBody> rows(
            @RequestParam(defaultValue = "true") boolean mend, HttpServletResponse response) {
        var run =
                rows.prepare(mend)
                        .orElseThrow(() ->
                                new Refused(
                                        "the rows are being made anew already; one rebuild runs at"
                                                + " a time"));
        return ResponseEntity.ok()
                .contentType(NDJSON)
                .body(
                        SentAtOnce.of(
                                response,
                                out -> send(out, Map.of("result", run.run(telling(out))))));
    }

    /** Whoever stops listening stops it. */
    @PostMapping("/memory")
    ResponseEntity<StreamingResponseBody> memory(
            @RequestParam Optional<String> model, HttpServletResponse response) {
        return switch (memory.prepare(model)) {
            case Prepared.Ready(var run) ->
                    ResponseEntity.ok()
                            .contentType(NDJSON)
                            .body(SentAtOnce.of(response, out -> run(run, out)));
            case Prepared.Busy _ ->
                    throw new Refused(
                            "the memory index is being rebuilt already; one rebuild runs at a"
                                    + " time");
            case Prepared.NotHere(var instead) -> throw new BadRequest(instead);
            case Prepared.UnknownModel(var known) ->
                    throw new BadRequest("model must be one of " + String.join(", ", known));
        };
    }

    private static void run(Run run, OutputStream out) {
        send(out, Map.of("result", run.run(telling(out))));
    }

    private static Consumer<Progress> telling(OutputStream out) {
        return new Seldom(progress -> send(out, Map.of("progress", progress)));
    }

    private static void send(OutputStream out, Map<String, Object> line) {
        try {
            out.write(Json.MAPPER.writeValueAsBytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first and the last of each phase, and of the others as many as can be looked at. */
    private static final class Seldom implements Consumer<Progress> {

        private final Consumer<Progress> listener;
        private String phase = "";
        private long told;

        Seldom(Consumer<Progress> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(Progress progress) {
            long now = System.nanoTime();
            if (!progress.phase().equals(phase)
                    || progress.done() == progress.total()
                    || now - told > TELL_EVERY.toNanos()) {
                phase = progress.phase();
                told = now;
                listener.accept(progress);
            }
        }
    }
}

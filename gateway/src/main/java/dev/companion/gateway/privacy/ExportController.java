package dev.companion.gateway.privacy;

import dev.companion.gateway.NotNow;
import dev.companion.gateway.Users;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** {@code GET /privacy/export}: all that is kept about a person, as a ZIP. */
@RestController
@RequestMapping("/privacy")
public final class ExportController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final String ATTACHED = "attachment; filename=\"companion.zip\"";

    /** Each holds a connection to the database for as long as somebody reads slowly. */
    private static final int MOST_AT_ONCE = 2;

    private final Users users;
    private final Export export;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    ExportController(Users users, Export export, InstantSource clock) {
        this.users = users;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(name = "user_id") String userId) {
        var companion = users.companionOf(userId);
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, ATTACHED)
                .body(out -> write(userId, companion, out));
    }

    private void write(String userId, UUID companion, OutputStream out) throws IOException {
        if (!free.tryAcquire()) {
            throw new NotNow("%d exports are being written already".formatted(MOST_AT_ONCE));
        }
        try {
            export.write(userId, companion, clock.instant(), out);
        } finally {
            free.release();
        }
    }
}

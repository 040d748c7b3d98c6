package dev.companion.gateway.privacy;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.topics.erasure.Erasure;
import dev.companion.topics.erasure.Erasures;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /privacy/forget} and the receipts it gives. */
@RestController
@RequestMapping("/privacy")
public final class ForgetController {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LOOK_AGAIN_SECONDS = "1";

    private final Erasing erasing;
    private final Erasures erasures;

    ForgetController(Erasing erasing, Erasures erasures) {
        this.erasing = erasing;
        this.erasures = erasures;
    }

    /** The receipt once all is done; 202 with where to look for it when that takes longer. */
    @PostMapping("/forget")
    ResponseEntity<Receipt> forget(@RequestBody Wish wish) {
        if (!wish.confirm().orElse(false)) {
            throw new BadRequest(
                    "confirm must be true, as nothing of it can be taken back; to keep a copy, ask"
                            + " for an export first");
        }
        var userId =
                wish.userId().orElseThrow(() -> new BadRequest("user_id must be given, was not"));
        var begun = erasing.begin(userId);
        return answer(await(begun.id()).orElse(begun));
    }

    @GetMapping("/receipts/{receiptId}")
    ResponseEntity<Receipt> receipt(@PathVariable UUID receiptId) {
        return answer(
                erasures.find(receiptId)
                        .orElseThrow(() -> new NotFound("no receipt " + receiptId)));
    }

    private static ResponseEntity<Receipt> answer(Erasure erasure) {
        var receipt = Receipt.of(erasure);
        return erasure.completed().isPresent()
                ? ResponseEntity.ok(receipt)
                : ResponseEntity.accepted()
                        .location(URI.create("/privacy/receipts/" + erasure.id()))
                        .header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_SECONDS)
                        .body(receipt);
    }

    private Optional<Erasure> await(UUID id) {
        try {
            return erasures.await(id, PATIENCE);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Who wants to be forgotten, and that they mean it. */
    record Wish(Optional<String> userId, Optional<Boolean> confirm) {}
}

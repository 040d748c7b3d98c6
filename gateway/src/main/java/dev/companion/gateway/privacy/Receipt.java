package dev.companion.gateway.privacy;

import dev.companion.schemas.ErasureEvent.Processor;
import dev.companion.topics.erasure.Erasure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What someone who asked to be forgotten gets. It names nobody: its id is an HMAC under the key
 * that was destroyed.
 *
 * @param status pending while some processor has not acknowledged, else completed
 * @param companionDigest SHA-256 of the companion's id, which the log still has
 * @param acknowledgedBy the processors that hold nothing any more
 * @param waitingFor those that have not said so yet
 * @param deleted how much there was, by name; {@code rows.…} by table
 */
record Receipt(
        UUID receiptId,
        String status,
        String companionDigest,
        Instant requestedAt,
        Optional<Instant> completedAt,
        List<String> acknowledgedBy,
        List<String> waitingFor,
        Map<String, Long> deleted) {

    Receipt {
        acknowledgedBy = List.copyOf(acknowledgedBy);
        waitingFor = List.copyOf(waitingFor);
        deleted = Collections.unmodifiableMap(new TreeMap<>(deleted));
    }

    static Receipt of(Erasure erasure) {
        var deleted = new TreeMap<String, Long>();
        erasure.acknowledged().values().forEach(ack -> deleted.putAll(ack.deleted()));
        return new Receipt(
                erasure.id(),
                erasure.completed().isPresent() ? "completed" : "pending",
                digest(erasure.request().companion()),
                erasure.request().event().at(),
                erasure.completed(),
                erasure.acknowledged().keySet().stream().map(Receipt::name).toList(),
                erasure.missing().stream().map(Receipt::name).toList(),
                deleted);
    }

    private static String name(Processor processor) {
        return processor.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String digest(UUID companion) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(companion.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

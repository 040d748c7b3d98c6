package dev.companion.gateway.access;

import dev.companion.topics.Json;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Says no: as an RFC 9457 problem, with a count by reason and a line of log. Neither has anything
 * in it that came from outside but the method.
 */
public final class Refusals {

    /** The counter, with the tag {@code reason}. */
    public static final String COUNTER = "companion.refused";

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MeterRegistry meters;

    public Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Answers a request with a refusal. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        note(request, refusal);
        response.setStatus(refusal.status());
        response.setContentType("application/problem+json");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.status() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"companion\"");
        }
        refusal.retryAfterSeconds()
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        var problem =
                Json.MAPPER
                        .createObjectNode()
                        .put("type", "about:blank")
                        .put("title", HttpStatus.valueOf(refusal.status()).getReasonPhrase())
                        .put("status", refusal.status())
                        .put("detail", refusal.detail())
                        .put("error", refusal.error());
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
    }

    /** Counts and logs a refusal that somebody else answers with. */
    void note(HttpServletRequest request, Refusal refusal) {
        meters.counter(COUNTER, "reason", refusal.error()).increment();
        LOG.info(
                "a request was refused reason={} status={} method={} path={}",
                refusal.error(),
                refusal.status(),
                request.getMethod(),
                PathTable.of(request).map(row -> row.path().getPatternString()).orElse("-"));
    }
}

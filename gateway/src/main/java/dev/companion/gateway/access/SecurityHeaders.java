package dev.companion.gateway.access;

import dev.companion.gateway.access.PathTable.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What every answer tells a browser not to do with it. */
final class SecurityHeaders {

    /** A console of static files: modules, styles and images of our own, and nothing inline. */
    static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void set(HttpServletResponse response, Optional<Row> row) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // A new version of the console is seen at once; what people said is nowhere kept.
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                row.filter(Row::file).isPresent() ? "no-cache" : "no-store");
    }
}

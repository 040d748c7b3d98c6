package dev.companion.models;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Response;

/** The header {@code Retry-After} (RFC 9110, section 10.2.3). */
final class RetryAfter {

    /** Some endpoints give fractions of a second, which the RFC does not know. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,8}(\\.\\d{1,8})?");

    private RetryAfter() {}

    /**
     * The pause asked for, empty if none or unreadable. A date is counted from the {@code Date} of
     * the same response, so that no two clocks have to agree.
     */
    static Optional<Duration> of(Response response) {
        var value = response.header("Retry-After", "");
        if (value != null && SECONDS.matcher(value.strip()).matches()) {
            var millis = Math.round(Double.parseDouble(value.strip()) * 1000);
            return Optional.of(Duration.ofMillis(millis));
        }
        var until = response.headers().getInstant("Retry-After");
        var now = response.headers().getInstant("Date");
        return until == null || now == null || until.isBefore(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, until));
    }
}

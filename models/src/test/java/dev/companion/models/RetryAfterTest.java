package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @Test
    void seconds_are_read_whole_or_in_fractions() {
        assertThat(RetryAfter.of(response("2"))).contains(Duration.ofSeconds(2));
        assertThat(RetryAfter.of(response("1.5"))).contains(Duration.ofMillis(1500));
    }

    @Test
    void a_date_counts_from_the_date_of_the_response() {
        assertThat(RetryAfter.of(response("Thu, 01 Jan 2026 00:00:30 GMT")))
                .contains(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1e9", "Wed, 31 Dec 2025 00:00:00 GMT"})
    void what_cannot_be_read_is_no_pause(String value) {
        assertThat(RetryAfter.of(response(value))).isEmpty();
    }

    private static Response response(String retryAfter) {
        return new Response.Builder()
                .request(new Request.Builder().url("http://localhost").build())
                .protocol(Protocol.HTTP_1_1)
                .code(429)
                .message("")
                .header("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
                .header("Retry-After", retryAfter)
                .build();
    }
}

package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSettingsTest {

    private static final Secret KEY = new Secret("sk-canary");

    @ParameterizedTest
    @CsvSource({
        "https://llm.chutes.ai, https://llm.chutes.ai/v1/chat/completions",
        "https://llm.chutes.ai/, https://llm.chutes.ai/v1/chat/completions",
        "https://llm.chutes.ai/v1, https://llm.chutes.ai/v1/chat/completions",
        "https://llm.chutes.ai/v1/, https://llm.chutes.ai/v1/chat/completions",
        "https://api.groq.com/openai/v1, https://api.groq.com/openai/v1/chat/completions",
        "http://localhost:11434/v1, http://localhost:11434/v1/chat/completions",
        "http://localhost:11434, http://localhost:11434/v1/chat/completions",
    })
    void every_usual_form_of_base_url_works(String base, String expected) {
        var settings = ChatSettings.of(URI.create(base), KEY, "m");

        assertThat(ChatEndpoint.completions(settings)).hasToString(expected);
    }

    @Test
    void defaults_are_a_minute_and_twenty_connections() {
        var settings = ChatSettings.of(URI.create("https://llm.chutes.ai"), KEY, "m");

        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.maxConnections()).isEqualTo(20);
        assertThat(settings.fallbackModel()).isEmpty();
        assertThat(settings.withFallback("n").models()).containsExactly("m", "n");
    }

    @Test
    void the_key_is_never_printed() {
        var settings = ChatSettings.of(URI.create("https://llm.chutes.ai"), KEY, "m");

        assertThat(settings.toString()).contains("***").doesNotContain("canary");
        assertThat(KEY).hasToString("***");
    }

    @Test
    void all_problems_are_reported_at_once_without_the_key() {
        assertThatThrownBy(() ->
                        new ChatSettings(
                                URI.create("ftp://user:canary@host?key=canary"),
                                new Secret("sk canary"),
                                " ",
                                Optional.empty(),
                                Duration.ZERO,
                                0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "base url", "api key", "model", "timeout", "max connections")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"llm.chutes.ai", "/v1", "mailto:someone@example.org", "https:///v1"})
    void what_is_no_web_address_is_refused(String base) {
        assertThatThrownBy(() -> ChatSettings.of(URI.create(base), KEY, "m"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

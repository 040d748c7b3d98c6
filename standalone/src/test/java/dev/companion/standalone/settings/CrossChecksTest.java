package dev.companion.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossChecksTest {

    private static final Map<String, String> NONE = Map.of();

    @TempDir Path home;

    @Test
    void a_burst_is_at_most_the_rate() {
        var equal = "rate-limit.burst: 60\nrate-limit.requests-per-minute: 60";
        var above = "rate-limit.burst: 61\nrate-limit.requests-per-minute: 60";

        assertThat(settings().valid(equal, NONE).rateLimit().burst()).isEqualTo(60);
        assertThat(settings().refused(above, NONE))
                .containsExactly(
                        "rate-limit.burst: expected at most rate-limit.requests-per-minute, 60,"
                                + " found 61 (companion.yaml line 1)");
    }

    @Test
    void a_wary_screen_does_not_go_with_many_violations() {
        var many = "security.max-violations-per-day: 21\nsecurity.injection-threshold: ";

        assertThat(settings().valid(many + "0.5", NONE).security().maxViolationsPerDay())
                .isEqualTo(21);
        assertThat(settings().refused(many + "0.49", NONE))
                .containsExactly(
                        "security.max-violations-per-day: expected at most 20 while"
                                + " security.injection-threshold is below 0.5, found 21"
                                + " (companion.yaml line 1)");
    }

    @Test
    void geminis_embeddings_want_a_key() {
        assertThat(settings().refused("", Map.of("EMBEDDING_MODEL", "gemini-embedding-001")))
                .containsExactly(
                        "memory.embedding-model: expected a model that needs no key, or"
                                + " gemini.api-key beside it, found gemini-embedding-001"
                                + " (EMBEDDING_MODEL)");
    }

    @Test
    void prices_have_a_form() {
        assertThat(settings().refused("models.prices: cheap", NONE))
                .containsExactly(
                        "models.prices: expected model=0.1/0.8, more of them with commas between,"
                                + " found \"cheap\" (companion.yaml line 1)");
    }

    @Test
    void an_endpoint_wants_a_model_and_a_model_an_endpoint() {
        assertThat(settings().refused("chat.base-url: http://localhost:1/v1", NONE))
                .containsExactly(
                        "chat.model: expected a model, because chat.base-url is set,"
                                + " found nothing (default)");
        assertThat(settings().refused("", Map.of("CHAT_MODEL", "qwen3")))
                .containsExactly(
                        "chat.model: expected chat.base-url beside it (for Chutes, use the chutes"
                                + " settings), found qwen3 (CHAT_MODEL)");
    }

    @Test
    void qdrant_is_reached_by_a_url_that_names_the_port_of_grpc() {
        assertThat(settings().refused("memory.index: qdrant", NONE))
                .containsExactly(
                        "qdrant.url: expected a URL, because memory.index is qdrant,"
                                + " found nothing (default)");
        assertThat(settings().refused("", Map.of("QDRANT_URL", "http://qdrant:6333")))
                .containsExactly(
                        "qdrant.url: expected the port of gRPC, usually 6334, and not that of REST,"
                                + " found http://qdrant:6333 (QDRANT_URL)");
        assertThat(settings().refused("", Map.of("QDRANT_API_KEY", "key")))
                .containsExactly(
                        "qdrant.api-key: expected qdrant.url beside it, found ***"
                                + " (QDRANT_API_KEY)");
    }

    @Test
    void a_qdrant_that_is_not_asked_and_a_key_in_the_clear_are_warned_of() {
        var url = Map.of("QDRANT_URL", "http://qdrant", "QDRANT_API_KEY", "key");

        assertThat(settings().valid("", url).warnings())
                .containsExactly(
                        "qdrant.url is set and memory.index is lucene: Qdrant is not asked");
        assertThat(settings().valid("memory.index: qdrant", url).warnings())
                .containsExactly(
                        "qdrant.url is http: qdrant.api-key goes over the network unencrypted");
    }

    @Test
    void the_kafka_that_is_started_is_one_broker() {
        assertThat(settings().refused("kafka.replication-factor: 3", NONE))
                .containsExactly(
                        "kafka.replication-factor: expected 1, because the Kafka that is started"
                                + " is one broker, found 3 (companion.yaml line 1)");
    }

    @Test
    void a_selective_memory_is_worth_a_warning() {
        var at = settings().valid("memory.importance-threshold: 0.8", NONE);
        var above = settings().valid("memory.importance-threshold: 0.81", NONE);

        assertThat(at.warnings()).isEmpty();
        assertThat(above.warnings())
                .containsExactly(
                        "memory.importance-threshold is 0.81 (companion.yaml line 1):"
                                + " above 0.8 very few memories are considered");
    }

    private SettingsFixture settings() {
        return new SettingsFixture(home);
    }
}

package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.personality.PersonalityRules;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.keys.MasterKey;
import dev.companion.stores.keys.WrappedKey;
import dev.companion.stores.keys.WrappedKeys;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KeyRing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What those who run the system see of it, and what they can mend. */
@Tag("integration")
@ExtendWith(SharedSystem.class)
final class OpsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String APPRAISER = "emotion-appraiser";

    private final Web web;
    private final Insides insides;

    OpsTest(OwnSystem system) {
        this.web = system.web();
        this.insides = system.insides();
    }

    @Test
    void everything_leaned_on_is_tried() {
        var health = web.get("/health/detailed").json();

        assertThat(health.path("status").asString()).as(health.toString()).isEqualTo("healthy");
        for (var name : List.of("kafka", "postgres", "redis", "memory_index", "embedder")) {
            var service = health.path("services").path(name);
            assertThat(service.path("status").asString()).as(name).isEqualTo("up");
            assertThat(service.path("latency_ms").asDouble(-1)).as(name).isPositive();
        }
        assertThat(health.path("services").path("embedder").path("dimension").asInt()).isPositive();
        assertThat(health.path("processes").path("fold").path("lag").isNumber()).isTrue();
    }

    @Test
    void what_is_counted_can_be_fetched_and_names_nobody() {
        web.say("ops-counted", "My canary is called Tweety.");
        web.settle();

        var metrics = web.get("/metrics");

        assertThat(metrics.type()).startsWith("text/plain");
        assertThat(metrics.text())
                .contains(
                        "http_server_requests_seconds_count",
                        "jvm_memory_used_bytes",
                        "process_",
                        "kafka_consumer_fetch_manager_records_consumed_total",
                        "companion_replies_total{",
                        "companion_lag{",
                        "companion_lanes_open{",
                        "companion_appends_total{",
                        "cache_gets_total{",
                        "companion_dependency_up{dependency=\"kafka\"} 1")
                .doesNotContain("ops-counted", "Tweety");
        var figures = web.get("/health/metrics").json();
        assertThat(figures.path("paths").path("/chat").path("count").asLong()).isPositive();
        assertThat(figures.path("paths").path("/chat").path("p95_ms").asDouble()).isPositive();
    }

    @Test
    void once_everything_is_taken_in_nobody_is_behind() {
        web.say("ops-lag", "Hello");
        web.settle();

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    var rows = web.get("/topics/lag?by=topic").json();
                    assertThat(rows.size()).isGreaterThan(10);
                    rows.forEach(row ->
                            assertThat(row.path("lag").asLong(-1)).as(row.toString()).isZero());
                });
        assertThat(web.get("/topics/lag").json().get(0).propertyNames())
                .contains(
                        "processor", "topic", "partition", "end_offset", "committed_offset", "lag");
    }

    @Test
    void texts_are_embedded_and_known_the_second_time() {
        var body = Map.of("texts", List.of("a canary", "a cat " + UUID.randomUUID()));

        var first = web.post("/embed", body).json();
        var second = web.post("/embed", body).json();

        assertThat(first.path("cached").get(1).asBoolean()).isFalse();
        assertThat(second.path("cached").toString()).isEqualTo("[true,true]");
        assertThat(second.path("embeddings")).isEqualTo(first.path("embeddings"));
        assertThat(web.post("/embed_query", body).status()).isEqualTo(400);
    }

    @Test
    void a_record_put_away_is_handled_once_when_its_cause_is_mended() {
        var companion = UUID.randomUUID();
        var master = MasterKey.loadOrCreate(insides.data().resolve("master.key"));
        var key = master.newCompanionKey(companion);
        var broken = key.bytes();
        broken[broken.length - 1] ^= 1;
        insides.change(
                "insert into companion_keys values (?, ?, ?, now())",
                companion,
                key.keyId(),
                broken);
        put(master, key, companion);

        var letter =
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> letter(companion), Optional::isPresent);
        insides.change(
                "update companion_keys set wrapped_key = ? where companion_id = ?",
                key.bytes(),
                companion);
        var path = path(letter.orElseThrow());
        assertThat(web.post(path + "/redrive", Map.of()).status()).isEqualTo(202);

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        web.get(path)
                                .json()
                                .at("/redriven/outcome")
                                .asString("")
                                .equals("handled"));
        assertThat(web.post(path + "/redrive", Map.of()).json().at("/redriven/outcome").asString())
                .isEqualTo("handled");
        web.settle();
        assertThat(appraised(companion)).isEqualTo(1);
        assertThat(web.verified().path("mismatches").asLong(-1)).isZero();
    }

    @Test
    void a_letter_that_is_not_there_cannot_be_handed_back() {
        var path = "/topics/dead-letters/companion.users.v1.gateway.dlt/0/999999/redrive";

        assertThat(web.post(path, Map.of()).status()).isEqualTo(404);
    }

    /** A birth and a turn, sealed with a key that nobody but the test can open yet. */
    private void put(MasterKey master, WrappedKey key, UUID companion) {
        var keys = new CompanionKeys(master, new Only(key));
        var codec =
                new EventCodec(id ->
                        keys.find(id).map(own -> new KeyRing.TextKey(own.keyId(), own.text())));
        var now = Instant.now();
        insides.put(
                List.of(
                        raw(codec, companion, birth(now)),
                        raw(
                                codec,
                                companion,
                                new TurnClosed(
                                        now.plusMillis(1),
                                        Place.DIRECT,
                                        UUID.randomUUID(),
                                        Origin.IMPORT,
                                        List.of(UUID.randomUUID()),
                                        List.of("What a lovely day, thank you!")))));
    }

    private static Initialized birth(Instant now) {
        return new Initialized(
                now, new Traits(0.5, 0.5, 0.5, 0.5, 0.5), PersonalityRules.DEFAULT.toRules());
    }

    private static ProducerRecord<byte[], byte[]> raw(
            EventCodec codec, UUID companion, Event event) {
        var record = codec.encode(Recorded.root(UUID.randomUUID(), "test", companion, event));
        return new ProducerRecord<>(
                record.topic(),
                null,
                record.key().getBytes(StandardCharsets.UTF_8),
                record.value(),
                record.headers());
    }

    private Optional<JsonNode> letter(UUID companion) {
        for (var letter : web.get("/topics/dead-letters?limit=1000").json()) {
            if (letter.path("companion_id").asString("").equals(companion.toString())
                    && letter.path("processor").asString("").equals(APPRAISER)) {
                return Optional.of(letter);
            }
        }
        return Optional.empty();
    }

    private static String path(JsonNode letter) {
        return "/topics/dead-letters/%s/%s/%s"
                .formatted(
                        letter.path("topic").asString(),
                        letter.path("partition").asInt(),
                        letter.path("offset").asLong());
    }

    private long appraised(UUID companion) {
        return insides.records(Garbage.full("personality")).stream()
                .filter(record -> Garbage.header(record, "ce_subject").equals(companion.toString()))
                .filter(record -> Garbage.header(record, "ce_type").endsWith("Appraised"))
                .count();
    }

    /** One key, and no other. */
    private record Only(WrappedKey key) implements WrappedKeys {

        @Override
        public Optional<WrappedKey> find(UUID companion) {
            return Optional.of(key).filter(known -> known.companion().equals(companion));
        }

        @Override
        public List<WrappedKey> all() {
            return List.of(key);
        }
    }
}

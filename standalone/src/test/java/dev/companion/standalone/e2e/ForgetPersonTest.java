package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Someone has themselves forgotten, beside somebody who stays. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgetPersonTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CANARY = "Quillerbyzeppelin";
    private static final String LINE = "My cousin " + CANARY + " lives in Trondheim.";
    private static final String BEES = "I keep bees on the roof.";

    private Path folder = Path.of("");
    private OwnSystem system;

    @BeforeAll
    void start(@TempDir Path given) {
        folder = given;
        system = OwnSystem.start(folder.resolve("data"));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    private Web web() {
        return system.web();
    }

    @Test
    void nothing_is_left_of_who_is_forgotten_and_the_other_has_everything() {
        web().say("ada", LINE);
        var message = web().say("ada", "Where does my cousin live?").path("message_id").asString();
        web().say("bo", BEES);
        web().settle();
        var old = companionOf("ada");
        var bosMood = web().records("personality-changes", "bo").getLast();
        assertThat(export("ada").get("conversation.md")).contains(LINE).doesNotContain(BEES);
        var talking = CompletableFuture.supplyAsync(() -> ask("ada", "And what is new?"));

        var receipt = forget("ada");

        assertThat(talking.join().status()).isIn(200, 202, 410);
        assertThat(receipt.path("acknowledged_by")).hasSize(5);
        assertThat(receipt.path("waiting_for")).isEmpty();
        assertThat(receipt.path("deleted").path("rows.messages").asLong()).isGreaterThan(1);
        assertThat(receipt.path("deleted").path("rows.companion_keys").asLong()).isEqualTo(1);
        assertThat(receipt.path("deleted").path("vectors").asLong()).isPositive();
        assertThat(receipt.path("deleted").path("cache_keys").asLong()).isPositive();
        assertThat(receipt.toString()).doesNotContain(old.toString()).doesNotContain("ada");
        assertNothingOf(old);
        assertThat(web().get("/trace/" + message).status()).isEqualTo(404);
        assertThat(web().get("/topics/conversation/records").text()).doesNotContain(CANARY);
        assertThat(export("bo").get("conversation.md")).contains(BEES);
        assertThat(web().records("personality-changes", "bo").getLast()).isEqualTo(bosMood);
    }

    @Test
    void who_comes_back_is_a_stranger() {
        web().say("cleo", LINE);
        web().settle();
        var old = companionOf("cleo");
        forget("cleo");

        var unknown = web().get("/memory/list/cleo").status();
        var hello = web().say("cleo", "Where does my cousin live?");
        web().settle();

        assertThat(unknown).isEqualTo(404);
        assertThat(hello.toString()).doesNotContain(CANARY);
        assertThat(companionOf("cleo")).isNotEqualTo(old);
        assertThat(export("cleo").toString()).doesNotContain(CANARY);
    }

    @Test
    void killed_right_after_it_was_asked_it_is_finished_by_the_next_start() {
        web().say("dora", LINE);
        web().settle();
        var old = companionOf("dora");
        var request =
                Recorded.root(
                        UUID.randomUUID(), "gateway", old, new ErasureRequested(Instant.now()));

        system.insides().put(List.of(record(request)));
        system.kill();
        system = OwnSystem.start(folder.resolve("data"));

        var path = "/privacy/receipts/" + request.id();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(web().get(path).status()).isEqualTo(200));
        assertThat(web().get(path).json().path("status").asString()).isEqualTo("completed");
        assertNothingOf(old);
    }

    @Test
    void nobody_is_forgotten_by_mistake() {
        var unsure = web().post("/privacy/forget", Map.of("user_id", "ada"));
        var nobody = web().post("/privacy/forget", Map.of("user_id", "nobody", "confirm", true));

        assertThat(unsure.status()).isEqualTo(400);
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(web().get("/privacy/receipts/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private void assertNothingOf(UUID old) {
        for (var table : List.of("messages", "memories", "identities", "companion_keys")) {
            var rows = "select count(*) from " + table + " where companion_id = ?";
            assertThat(system.insides().count(rows, old)).as(table).isZero();
        }
        var verified = web().verified();
        assertThat(verified.path("mismatched")).as("%s", verified).isEmpty();
        var insides = system.insides();
        var dead = insides.topics().stream().filter(topic -> topic.endsWith(".dlt")).toList();
        assertThat(dead).isNotEmpty();
        assertThat(insides.allRecords(dead)).isEmpty();
    }

    private JsonNode forget(String user) {
        var answer = web().post("/privacy/forget", Map.of("user_id", user, "confirm", true));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private Web.Answer ask(String user, String message) {
        return web().post("/chat/message", Map.of("message", message, "user_id", user));
    }

    private UUID companionOf(String user) {
        var records = web().records("users", user);
        return UUID.fromString(records.getFirst().path("companion_id").asString());
    }

    /** The files of an export, by name. */
    private Map<String, String> export(String user) {
        var request = web().request("/privacy/export?user_id=" + user).GET().build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            var files = new TreeMap<String, String>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
                for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                    files.put(
                            file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the gateway would write it. */
    private static ProducerRecord<byte[], byte[]> record(Recorded<ErasureRequested> request) {
        var made = new EventCodec(_ -> Optional.empty()).encode(request);
        return new ProducerRecord<>(
                made.topic(),
                null,
                made.key().getBytes(StandardCharsets.UTF_8),
                made.value(),
                made.headers());
    }
}

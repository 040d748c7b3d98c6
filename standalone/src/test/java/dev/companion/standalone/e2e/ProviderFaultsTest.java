package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.embedded.provider.Asked;
import dev.companion.embedded.provider.FakeProvider;
import dev.companion.embedded.provider.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A provider on its bad days, under conversations. Whatever it does, there is a reply soon, and the
 * log says who wrote it and why. Before each bad day there are enough good answers that no model is
 * left alone or asked last for what an earlier test did to it; those in which both fail come last,
 * when the second one has answered often enough.
 */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProviderFaultsTest {

    /** As many requests as say which model is asked first. */
    private static final int GOOD_ANSWERS = 10;

    /** Far less than one attempt may take, and more than three quick ones with their pauses. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String FIRST = "storyteller-1";
    private static final String SECOND = "storyteller-2";
    private static final String SEARCH = "{\"query\": \"cello\"}";
    private static final String WORDS = "So the first one says.";
    private static final String OTHER_WORDS = "So the second one says.";

    private final Map<String, Function<Asked, Reply>> badDays = new ConcurrentHashMap<>();
    private final AtomicInteger guests = new AtomicInteger();
    private final FakeProvider provider = FakeProvider.start(this::answer);
    private OwnSystem system;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        system =
                OwnSystem.start(
                        folder.toRealPath().resolve("data"),
                        "CHAT_BASE_URL=" + provider.baseUrl(),
                        "CHAT_API_KEY=sk-e2e-0123456789",
                        "CHAT_MODEL=" + FIRST,
                        "CHAT_FALLBACK_MODEL=" + SECOND);
    }

    @AfterAll
    void stop() {
        system.close();
        provider.close();
    }

    @BeforeEach
    void good_days() {
        var user = guest();
        IntStream.range(0, GOOD_ANSWERS)
                .forEach(i ->
                        assertThat(mode(system.web().say(user, "Good day " + i)))
                                .isEqualTo("model"));
    }

    @Test
    void a_slow_model_is_waited_for() {
        var reply =
                onABadDay(asked -> new Reply.Slow(Duration.ofSeconds(2), Reply.words("At last.")));

        assertSaid(reply, "model", FIRST, "At last.");
        var call = one(reply, "ModelCalled");
        assertThat(call.path("attempts").asInt()).isEqualTo(1);
        assertThat(call.path("latency_millis").asLong()).isGreaterThanOrEqualTo(2_000);
    }

    @Test
    void too_many_requests_go_to_the_fallback_at_once() {
        assertFellBack(onABadDay(first(Reply.status(429))));
    }

    @Test
    void too_many_requests_for_a_long_while_go_to_the_fallback_at_once() {
        assertFellBack(onABadDay(first(Reply.tooMany(Duration.ofMinutes(5)))));
    }

    @Test
    void an_error_goes_to_the_fallback() {
        assertFellBack(onABadDay(first(Reply.status(500))));
    }

    @Test
    void an_answer_cut_in_the_middle_goes_to_the_fallback() {
        assertFellBack(onABadDay(first(new Reply.CutAfter(3, "One two three four five."))));
    }

    @Test
    void the_page_of_a_proxy_goes_to_the_fallback() {
        assertFellBack(onABadDay(first(Reply.html())));
    }

    @Test
    void an_empty_answer_goes_to_the_fallback() {
        assertFellBack(onABadDay(first(Reply.empty())));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void when_both_are_told_when_to_come_again_they_are_asked_again_then() {
        var requests = new AtomicInteger();
        var reply =
                onABadDay(asked ->
                        requests.incrementAndGet() <= 2
                                ? Reply.tooMany(Duration.ofSeconds(1))
                                : Reply.words("Now I can."));

        assertSaid(reply, "fallback_model", SECOND, "Now I can.");
        var call = one(reply, "ModelCalled");
        assertThat(call.path("attempts").asInt()).isEqualTo(3);
        assertThat(call.path("latency_millis").asLong()).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void when_both_fail_the_composer_speaks_and_the_log_says_why() {
        var reply = onABadDay(asked -> Reply.status(500));

        assertThat(mode(reply)).isEqualTo("model_unavailable");
        assertThat(reply.path("model").asString()).startsWith("composer-");
        var failed = one(reply, "ModelFailed");
        assertThat(failed.path("reason").asString()).contains("500");
        assertThat(failed.path("attempts").asInt()).isEqualTo(3);
        assertThat(of(reply, "ModelCalled")).isEmpty();
        assertThat(one(reply, "ReplyComposed").path("mode").asString())
                .isEqualTo("MODEL_UNAVAILABLE");
    }

    @Test
    void arguments_that_are_no_json_are_refused_and_the_model_goes_on() {
        var reply =
                onABadDay(asked ->
                        asked.toolResults() == 0
                                ? Reply.call("archival_memory_search", "{\"query\": cello")
                                : Reply.words("Never mind."));

        assertSaid(reply, "model", FIRST, "Never mind.");
        assertThat(of(reply, "ModelCalled")).hasSize(2);
        var used = one(reply, "ToolUsed");
        assertThat(used.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(used.path("result").asString()).isNotBlank();
    }

    @Test
    void a_model_that_calls_tools_without_end_is_stopped() {
        var reply = onABadDay(first(Reply.call("archival_memory_search", SEARCH)));

        assertSaid(reply, "fallback_model", SECOND, OTHER_WORDS);
        assertThat(of(reply, "ToolUsed")).hasSize(4);
        var calls = of(reply, "ModelCalled");
        assertThat(calls).hasSize(5);
        assertThat(calls.getLast().path("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void nobody_waits_for_the_slow_answer_to_another() throws Exception {
        var release = new CountDownLatch(1);
        var word = "badday" + guests.incrementAndGet();
        badDays.put(
                word,
                _ -> {
                    await(release);
                    return Reply.words("At last.");
                });
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow =
                    people.submit(() -> system.web().say(guest(), "It is a " + word + " for you."));
            try {
                Awaitility.await().atMost(SOON).until(() -> asked(word));

                for (int i = 0; i < 8; i++) {
                    assertSaid(system.web().say(guest(), "Hello."), "model", FIRST, WORDS);
                }
                assertThat(slow.isDone()).isFalse();
            } finally {
                release.countDown();
            }
            assertSaid(slow.get(), "model", FIRST, "At last.");
        }
    }

    private Reply answer(Asked asked) {
        return badDays.entrySet().stream()
                .filter(day -> asked.body().contains(day.getKey() + " "))
                .findFirst()
                .map(day -> day.getValue().apply(asked))
                .orElseGet(() -> good(asked));
    }

    private static Reply good(Asked asked) {
        return Reply.words(asked.model().equals(FIRST) ? WORDS : OTHER_WORDS);
    }

    /** The model asked first does this, the other is well. */
    private static Function<Asked, Reply> first(Reply fault) {
        return asked -> asked.model().equals(FIRST) ? fault : good(asked);
    }

    /** What somebody new is answered on such a day, soon. */
    private JsonNode onABadDay(Function<Asked, Reply> day) {
        var word = "badday" + guests.incrementAndGet();
        badDays.put(word, day);
        long began = System.nanoTime();
        var reply = system.web().say(guest(), "It is a " + word + " for you.");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(reply.path("response").asString()).isNotBlank();
        return reply;
    }

    private boolean asked(String word) {
        return provider.asked().stream().anyMatch(asked -> asked.body().contains(word));
    }

    private String guest() {
        return "guest-" + guests.incrementAndGet();
    }

    private static void await(CountDownLatch release) {
        try {
            if (!release.await(SOON.toSeconds() * 2, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let the slow answer go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void assertFellBack(JsonNode reply) {
        assertSaid(reply, "fallback_model", SECOND, OTHER_WORDS);
        var call = one(reply, "ModelCalled");
        assertThat(call.path("model").asString()).isEqualTo(SECOND);
        assertThat(call.path("attempts").asInt()).isEqualTo(2);
        assertThat(one(reply, "ReplyComposed").path("mode").asString()).isEqualTo("FALLBACK_MODEL");
    }

    private static void assertSaid(JsonNode reply, String mode, String model, String words) {
        assertThat(mode(reply)).as("%s", reply).isEqualTo(mode);
        assertThat(reply.path("model").asString()).isEqualTo(model);
        // That it is an AI is said before or after.
        assertThat(reply.path("response").asString()).contains(words);
    }

    private static String mode(JsonNode reply) {
        return reply.path("mode").asString();
    }

    private JsonNode one(JsonNode reply, String type) {
        var facts = of(reply, type);
        assertThat(facts).as(type).hasSize(1);
        return facts.getFirst();
    }

    /** The data of such facts that a message led to. */
    private List<JsonNode> of(JsonNode reply, String type) {
        return system.web()
                .trace(reply.path("message_id").asString())
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .map(event -> event.path("data"))
                .toList();
    }
}

package dev.companion.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.companion.embedded.EmbeddedInfrastructure;
import dev.companion.embedded.EmbeddedSettings;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.Event;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Catalogue;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.KeyRing;
import dev.companion.topics.LogReader;
import dev.companion.topics.Provisioner;
import dev.companion.topics.RecordedCalls;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneConsumer;
import dev.companion.topics.lanes.LaneSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker: one instance ends between a model's answer and what depends on it. */
@Tag("integration")
final class AskedOnceTest {

    private static final KeyRing.TextKey KEY =
            new KeyRing.TextKey("test-key", new SecretKeySpec(new byte[32], "AES"));

    private final EventCodec codec = new EventCodec(_ -> Optional.of(KEY));
    private final InstantSource clock = InstantSource.system();
    private final List<AutoCloseable> started = new ArrayList<>();
    private KafkaSettings kafka;
    private EventLog log;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        var broker =
                EmbeddedInfrastructure.start(
                        new EmbeddedSettings(folder.toRealPath(), true, false, false), _ -> {});
        started.add(broker);
        kafka = new KafkaSettings(broker.kafkaBootstrapServers().orElseThrow(), 1);
        try (var admin = Admin.create(kafka.admin())) {
            new Provisioner(admin, Catalogue.load(), 1).apply();
        }
        log = new EventLog(kafka, codec);
        started.add(log);
    }

    @AfterEach
    void stop() throws Exception {
        for (var last : started.reversed()) {
            last.close();
        }
    }

    @Test
    void killed_after_the_answer_was_recorded_the_next_instance_does_not_ask_again() {
        var companion = UUID.randomUUID();
        var turn = Turns.turn(companion, Origin.WEB, Instant.now().minusSeconds(10));
        var answered = new CountDownLatch(1);
        var first = Answers.saying(Answers.GOOD);
        log.appendAndWait(List.of(turn));

        try (var _ = instance(first, call -> recordAndHang(call, answered))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> answered.getCount() == 0);
        }
        var second = Answers.saying("not asked");
        started.add(instance(second, call -> log.appendAndWait(List.of(call))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !all(Topic.PERSONALITY, Appraised.class).isEmpty());

        assertThat(first.asked).hasSize(1);
        assertThat(second.asked).isEmpty();
        assertThat(all(Topic.MODEL_CALLS, ModelCalled.class)).hasSize(1);
        assertThat(all(Topic.PERSONALITY, Appraised.class))
                .singleElement()
                .satisfies(appraised -> {
                    assertThat(appraised.appraiser()).isEqualTo("judge-1/appraisal-1");
                    assertThat(appraised.degraded()).isFalse();
                    assertThat(appraised.turn()).isEqualTo(turn.id());
                    assertThat(appraised.variables().praiseworthiness()).isEqualTo(-.6);
                });
    }

    private LaneConsumer instance(Answers model, Consumer<Recorded<ModelCallEvent>> record) {
        var reader =
                new TurnReader(
                        Optional.of(new ModelAppraiser(model, clock)),
                        Optional.empty(),
                        new RecordedCalls(kafka, codec)::find,
                        record,
                        clock);
        var settings =
                new LaneSettings(
                        EmotionAppraiser.MODULE,
                        Topic.CONVERSATION,
                        Optional.empty(),
                        25,
                        2_000,
                        Duration.ofMillis(20),
                        Duration.ZERO);
        var handler = new Appraisals(log, reader, (_, _) -> Turns.self(Map.of()));
        var consumer = new LaneConsumer(kafka, settings, handler, codec, log);
        consumer.start();
        return consumer;
    }

    private void recordAndHang(Recorded<ModelCallEvent> call, CountDownLatch answered) {
        log.appendAndWait(List.of(call));
        answered.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped in the middle", e);
        }
    }

    private <E extends Event> List<E> all(Topic topic, Class<E> type) {
        var found = new ArrayList<E>();
        try (var reader = new LogReader(kafka)) {
            reader.read(
                    reader.beginning(reader.partitions(topic.fullName())),
                    record -> {
                        if (codec.decode(record) instanceof Decoded.Fact(var fact)
                                && type.isInstance(fact.event())) {
                            found.add(type.cast(fact.event()));
                        }
                    });
        }
        return found;
    }
}

package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.embedded.EmbeddedInfrastructure;
import dev.companion.embedded.EmbeddedSettings;
import dev.companion.embedded.RunningServer;
import dev.companion.embedded.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A system, the servers under it, people who talk, and something that is taken away and given. */
final class Outage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration NOTICED = Duration.ofSeconds(30);

    private final String dependency;
    private final List<String> users;
    private final Path data;
    private final EmbeddedInfrastructure servers;
    private final OwnSystem system;
    private final Chatter chatter;

    /**
     * Starts everything, and has the first things said.
     *
     * @param dependency as JSON names it
     * @param settings as {@code NAME=value}
     */
    Outage(Path folder, String dependency, String... settings) {
        this.dependency = dependency;
        this.users = Chatter.users("away-" + dependency, 3);
        this.data = folder.resolve("data");
        this.servers =
                EmbeddedInfrastructure.start(
                        EmbeddedSettings.all(folder.resolve("servers")), _ -> {});
        this.system = OwnSystem.over(folder.resolve("servers"), data, over(settings));
        this.chatter = new Chatter(system.web(), users);
        chatter.more(3 * users.size());
    }

    private String[] over(String... settings) {
        return Stream.concat(
                        Stream.of(
                                "KAFKA_BOOTSTRAP_SERVERS="
                                        + servers.kafkaBootstrapServers().orElseThrow(),
                                "POSTGRES_URL=" + servers.postgresUrl().orElseThrow(),
                                "POSTGRES_USER=companion",
                                "REDIS_URL=" + servers.redisUrl().orElseThrow()),
                        Stream.of(settings))
                .toArray(String[]::new);
    }

    Web web() {
        return system.web();
    }

    Chatter chatter() {
        return chatter;
    }

    RunningServer server(ServerKind kind) {
        return servers.server(kind).orElseThrow();
    }

    Path data() {
        return data;
    }

    Insides insides() {
        return system.insides();
    }

    List<String> users() {
        return users;
    }

    JsonNode health() {
        return web().get("/health").json();
    }

    /** Returns when it is known to be away. */
    void awaitAway() {
        Awaitility.await().atMost(NOTICED).until(() -> without().contains(dependency));
        var health = health();
        assertThat(health.path("mode").asString()).isEqualTo("degraded");
        assertThat(health.path("degraded_mode").asBoolean()).isTrue();
        assertThat(health.path("status").asString()).isEqualTo("degraded");
        assertThat(health.has("degraded_since")).isTrue();
    }

    /**
     * What is said now, once everybody has had the answer that was under way: all of it at the
     * usual pace, with what is away in it.
     */
    List<Chatter.Heard> assertAnsweredWithout() {
        chatter.more(users.size());
        var heard = chatter.more(2 * users.size());
        assertThat(heard)
                .allSatisfy(one -> assertThat(one.millis()).isLessThan(4_000))
                .allSatisfy(one -> {
                    assertThat(one.reply().path("without").toString()).contains(dependency);
                    assertThat(one.reply().path("degraded_mode").asBoolean()).isTrue();
                    assertThat(one.reply().path("response").asString()).isNotBlank();
                });
        return heard;
    }

    /** What is said now has everything at hand again, soon. */
    void assertAnsweredWithAll() {
        Awaitility.await()
                .atMost(NOTICED)
                .untilAsserted(() ->
                        assertThat(chatter.more(1).getLast().reply().path("without")).isEmpty());
    }

    /** Returns when nothing is away any more, and everything goes on. */
    void awaitBack() {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(health().path("mode").asString())
                                .as(health().toString())
                                .isEqualTo("normal"));
        assertThat(without()).isEmpty();
    }

    private List<String> without() {
        return health().path("without").valueStream().map(JsonNode::asString).toList();
    }

    /** Has everybody stop talking, and waits until all is taken in. */
    void settle() {
        chatter.close();
        web().settle();
    }

    /** It went and came back, in the log for whoever asks later. */
    void assertTold() {
        var name = dependency.toUpperCase(java.util.Locale.ROOT);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(told("DependencyUp", name)).as(ops().toString()).isNotEmpty());
        assertThat(told("DependencyDown", name)).hasSameSizeAs(told("DependencyUp", name));
        assertThat(told("DependencyUp", name).getFirst().path("down_millis").asLong()).isPositive();
        assertThat(logged(" " + name + " is "))
                .as("one line each way")
                .hasSize(2 * told("DependencyUp", name).size());
        var modes = ofType("ModeChanged");
        assertThat(modes)
                .anySatisfy(mode -> assertThat(mode.path("without").toString()).contains(name));
        assertThat(modes.getLast().path("without")).isEmpty();
    }

    private List<JsonNode> told(String type, String name) {
        return ofType(type).stream()
                .filter(data -> data.path("dependency").asString().equals(name))
                .toList();
    }

    private List<JsonNode> ofType(String type) {
        return ops().stream()
                .filter(record -> record.path("type").asString().equals(type))
                .map(record -> record.path("data"))
                .toList();
    }

    private List<JsonNode> ops() {
        return web().get("/topics/ops/records").lines();
    }

    /**
     * Nothing is lost, nothing happened twice, and nothing out of its order; then all is stopped.
     */
    void assertWhole() {
        var all = new ArrayList<Effects>();
        for (var user : users) {
            var of = Effects.of(system, user);
            of.assertOnce();
            assertInOrder(user);
            all.add(of);
        }
        assertThat(chatter.heard())
                .hasSize(all.stream().mapToInt(of -> of.messages().size()).sum());
        assertThat(web().verified().path("mismatches").asLong(-1)).isZero();
        system.close();
        Effects.assertIndexed(data, all);
    }

    /** The first reply to each message stands in the order in which they were said. */
    private void assertInOrder(String user) {
        var said = new ArrayList<String>();
        var answered = new ArrayList<String>();
        var known = new HashSet<String>();
        for (var record : web().records("conversation", user)) {
            if (!known.add(record.path("id").asString())) {
                continue;
            }
            switch (record.path("type").asString()) {
                case "MessageReceived" -> said.add(record.path("id").asString());
                case "ReplyComposed" ->
                        record.path("data")
                                .path("in_reply_to")
                                .forEach(id -> answered.add(id.asString()));
                default -> {}
            }
        }
        assertThat(answered).isEqualTo(said);
    }

    private List<String> logged(String of) {
        try (var lines = Files.lines(data.resolve("logs/companion.log"))) {
            return lines.filter(line -> line.contains(of)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        chatter.close();
        system.close();
        servers.close();
    }
}

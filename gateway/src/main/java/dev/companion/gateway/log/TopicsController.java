package dev.companion.gateway.log;

import dev.companion.gateway.SentAtOnce;
import dev.companion.gateway.Users;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Json;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Provisioner;
import dev.companion.topics.TopicSpec;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.node.ObjectNode;

/** {@code /topics}: what there is, what is in it, and whether the cluster agrees. */
@RestController
@RequestMapping("/topics")
public final class TopicsController {

    static final String NDJSON = "application/x-ndjson";

    private final Catalogue catalogue;
    private final Cluster cluster;
    private final Users users;
    private final Tail tail;

    public TopicsController(
            Catalogue catalogue,
            Cluster cluster,
            Users users,
            KafkaSettings kafka,
            EventCodec codec) {
        this.catalogue = catalogue;
        this.cluster = cluster;
        this.users = users;
        this.tail = new Tail(kafka, codec, users);
    }

    @GetMapping
    List<Map<String, Object>> list() {
        var names = new ArrayList<String>();
        for (var topic : catalogue.topics()) {
            names.add(topic.fullName());
            names.addAll(deadLetters(topic));
        }
        var records = cluster.records(names);
        return catalogue.topics().stream().map(topic -> row(topic, records)).toList();
    }

    private static Map<String, Object> row(TopicSpec topic, Map<String, Long> records) {
        return Map.of(
                "name", topic.name(),
                "full_name", topic.fullName(),
                "about", topic.about(),
                "policy", topic.policy().name().toLowerCase(Locale.ROOT),
                "privacy", topic.privacy().name().toLowerCase(Locale.ROOT),
                "partitions", topic.partitions(),
                "events", topic.events(),
                "consumers", topic.consumers(),
                "records", records.getOrDefault(topic.fullName(), 0L),
                "dead_letters",
                        deadLetters(topic).stream()
                                .mapToLong(name -> records.getOrDefault(name, 0L))
                                .sum());
    }

    private static List<String> deadLetters(TopicSpec topic) {
        return topic.consumers().stream().map(topic::deadLetters).toList();
    }

    @GetMapping("/{topic}/records")
    ResponseEntity<StreamingResponseBody> records(
            @PathVariable String topic,
            @RequestParam(name = "user_id") Optional<String> userId,
            @RequestParam(defaultValue = "beginning") String from,
            @RequestParam Optional<String> type,
            @RequestParam(defaultValue = "false") boolean follow,
            HttpServletResponse response) {
        var companion = users.companionOf(userId);
        var wanted = new Tail.Wanted(fullName(topic), companion, from, type);
        // What is there is read to its end; only what comes as it is written cannot wait.
        var body =
                follow
                        ? SentAtOnce.of(
                                response,
                                out ->
                                        tail.follow(
                                                wanted,
                                                new Heartbeat(out)::alive,
                                                node -> line(out, node)))
                        : (StreamingResponseBody) out -> tail.read(wanted, node -> line(out, node));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(NDJSON)).body(body);
    }

    private String fullName(String topic) {
        boolean ofDeadLetters =
                catalogue.topics().stream().anyMatch(t -> deadLetters(t).contains(topic));
        return ofDeadLetters ? topic : catalogue.topic(topic).fullName();
    }

    @GetMapping("/plan")
    List<Map<String, String>> plan() {
        return steps(cluster.provisioner().plan());
    }

    @PostMapping("/apply")
    List<Map<String, String>> apply() {
        return steps(cluster.provisioner().apply());
    }

    private static List<Map<String, String>> steps(List<Provisioner.Step> steps) {
        return steps.stream()
                .map(step ->
                        Map.of(
                                "topic", step.topic(),
                                "action", step.action().name().toLowerCase(Locale.ROOT),
                                "detail", step.detail()))
                .toList();
    }

    /** One line of NDJSON, sent at once. */
    static void line(OutputStream out, ObjectNode node) {
        try {
            out.write(Json.MAPPER.writeValueAsBytes(node));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notices that a reader has gone: an empty line is nothing to them, and fails then. */
    private static final class Heartbeat {

        private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

        private final OutputStream out;
        private long last = System.nanoTime();

        Heartbeat(OutputStream out) {
            this.out = out;
        }

        boolean alive() {
            if (System.nanoTime() - last < EVERY_NANOS) {
                return true;
            }
            last = System.nanoTime();
            try {
                out.write('\n');
                out.flush();
                return true;
            } catch (IOException _) {
                return false;
            }
        }
    }
}

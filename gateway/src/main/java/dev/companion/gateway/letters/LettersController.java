package dev.companion.gateway.letters;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.gateway.log.Cluster;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Redrive;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /topics/dead-letters}: what was put away, and handing it back. */
@RestController
@RequestMapping("/topics/dead-letters")
public final class LettersController {

    private static final int MOST = 1_000;

    private final Letters letters;
    private final Cluster cluster;
    private final Users users;
    private final Returning returning;

    public LettersController(
            KafkaSettings kafka, Catalogue catalogue, Cluster cluster, Users users, EventLog log) {
        this.letters = new Letters(kafka, catalogue);
        this.cluster = cluster;
        this.users = users;
        this.returning = new Returning(letters, new Redrive(log));
    }

    /** The newest first. */
    @GetMapping
    List<Map<String, Object>> list(@RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("limit must be within 1..%d, was %d".formatted(MOST, limit));
        }
        var read = letters.last(limit);
        return Outcomes.of(read, cluster).letters(read).stream()
                .sorted(
                        Comparator.comparing((Letter letter) -> letter.at().orElse(Instant.EPOCH))
                                .reversed())
                .limit(limit)
                .map(this::view)
                .toList();
    }

    @GetMapping("/{topic}/{partition}/{offset}")
    Map<String, Object> show(
            @PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
        return view(find(topic, partition, offset));
    }

    /** Hands it back, unless that was done and has not failed: then it says what came of it. */
    @PostMapping("/{topic}/{partition}/{offset}/redrive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> redrive(
            @PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
        synchronized (returning) {
            var letter = find(topic, partition, offset);
            return view(letter.mayBeRedriven() ? returning.handBack(letter) : letter);
        }
    }

    private Letter find(String topic, int partition, long offset) {
        if (letters.has(topic) && partition == 0 && offset >= 0) {
            var read = letters.from(new TopicPartition(topic, partition), offset);
            for (var letter : Outcomes.of(read, cluster).letters(read)) {
                if (letter.offset() == offset) {
                    return letter;
                }
            }
        }
        throw new NotFound("no dead letter at this place; GET /topics/dead-letters lists them");
    }

    private Map<String, Object> view(Letter letter) {
        var view = new LinkedHashMap<String, Object>();
        view.put("topic", letter.topic());
        view.put("partition", letter.partition());
        view.put("offset", letter.offset());
        view.put("from", letter.from());
        view.put("processor", letter.processor());
        view.put("reason", letter.reason());
        letter.at().ifPresent(at -> view.put("time", at));
        letter.eventType().ifPresent(type -> view.put("event_type", type));
        letter.companion()
                .ifPresent(companion -> {
                    view.put("companion_id", companion);
                    users.userOf(companion).ifPresent(user -> view.put("user_id", user));
                });
        letter.redriven().ifPresent(last -> view.put("redriven", redriven(last)));
        return view;
    }

    private static Map<String, Object> redriven(Letter.Redriven last) {
        var view = new LinkedHashMap<String, Object>();
        view.put("at", last.at());
        view.put("outcome", last.outcome().name().toLowerCase(Locale.ROOT));
        last.reason().ifPresent(reason -> view.put("reason", reason));
        return view;
    }
}

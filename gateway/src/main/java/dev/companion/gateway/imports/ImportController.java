package dev.companion.gateway.imports;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Births;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.gateway.log.Cluster;
import dev.companion.gateway.reflection.People;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /imports}: begin one, send its lines, ask how far the rest of the system is with it. */
@RestController
@RequestMapping("/imports")
public final class ImportController {

    private static final String MISSING = "is missing";
    private static final int MOST_LINES = 500;
    private static final int MOST_USERS = 10_000;

    private final KafkaSettings kafka;
    private final Births births;
    private final CompanionKeys keys;
    private final EventLog log;
    private final EventCodec codec;
    private final ImportNights nights;
    private final Users users;
    private final People people;
    private final Cluster cluster;
    private final InstantSource clock;
    private volatile Optional<Current> current = Optional.empty();

    public ImportController(
            KafkaSettings kafka,
            Births births,
            CompanionKeys keys,
            EventLog log,
            EventCodec codec,
            ImportNights nights,
            Users users,
            People people,
            Cluster cluster,
            InstantSource clock) {
        this.kafka = kafka;
        this.births = births;
        this.keys = keys;
        this.log = log;
        this.codec = codec;
        this.nights = nights;
        this.users = users;
        this.people = people;
        this.cluster = cluster;
        this.clock = clock;
    }

    /**
     * Ends an import that another client may have begun: what one is writing the other could not
     * know. Both can be run again, and go on where they stopped.
     */
    @PostMapping
    synchronized Map<String, Object> begin(@Valid @RequestBody Begin request) {
        if (request.users().size() > MOST_USERS) {
            throw new BadRequest("users must be at most " + MOST_USERS);
        }
        var session =
                new ImportSession(
                        new ImportFacts(births, keys, clock),
                        log,
                        nights,
                        people::days,
                        clock,
                        known(request.users()));
        var id = UUID.randomUUID();
        current = Optional.of(new Current(id, session));
        return Map.of(
                "import_id", id,
                "companions", session.companions(),
                "known_messages", session.knownMessages());
    }

    @PostMapping("/{importId}/lines")
    synchronized ImportSession.Outcome lines(
            @PathVariable UUID importId, @Valid @RequestBody Lines request) {
        if (request.lines().size() > MOST_LINES) {
            throw new BadRequest("lines must be at most " + MOST_LINES);
        }
        return session(importId).publish(request.lines());
    }

    @GetMapping("/{importId}")
    Map<String, Object> progress(@PathVariable UUID importId) {
        return Map.of("published", session(importId).published(), "behind", cluster.behind());
    }

    /** The nights after the last lines are asked for, as far as they are over by now. */
    @DeleteMapping("/{importId}")
    synchronized void end(@PathVariable UUID importId) {
        current.filter(now -> now.id().equals(importId)).ifPresent(now -> now.session().end());
        current = current.filter(now -> !now.id().equals(importId));
    }

    private ImportSession session(UUID id) {
        return current.filter(now -> now.id().equals(id))
                .map(Current::session)
                .orElseThrow(() ->
                        new NotFound(
                                "no import "
                                        + id
                                        + ", or another one began since; begin one with"
                                        + " POST /imports"));
    }

    /** Reads what the log holds of these users, by the headers alone. */
    private Map<UUID, KnownHistory> known(List<String> userIds) {
        var histories =
                userIds.stream()
                        .distinct()
                        .flatMap(user -> users.find(user).stream())
                        .collect(
                                Collectors.toMap(
                                        UUID::toString, _ -> new KnownHistory(), (a, _) -> a));
        if (!histories.isEmpty()) {
            nights.begin();
            try (var reader = new LogReader(kafka)) {
                // What was looked back on is known before what was said is met.
                read(reader, Topic.REFLECTION, histories, record -> lookedBack(histories, record));
                read(reader, Topic.CONVERSATION, histories, record -> note(histories, record));
            }
        }
        var byId = new HashMap<UUID, KnownHistory>();
        histories.forEach((key, history) -> byId.put(UUID.fromString(key), history));
        return byId;
    }

    private static void read(
            LogReader reader,
            Topic topic,
            Map<String, KnownHistory> histories,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        var partitions = reader.partitions(topic.fullName());
        var concerned =
                histories.keySet().stream()
                        .map(key -> partitions.get(LogReader.partitionOf(key, partitions.size())))
                        .distinct()
                        .toList();
        reader.read(reader.beginning(concerned), each);
    }

    private void lookedBack(
            Map<String, KnownHistory> histories, ConsumerRecord<String, byte[]> record) {
        var history = histories.get(String.valueOf(record.key()));
        if (history != null
                && codec.decode(record) instanceof Decoded.Fact(Recorded<? extends Event> fact)) {
            switch (fact.event()) {
                case ReflectionRequested request -> history.asked(fact.id(), request);
                case ReflectionCompleted _, ReflectionSkipped _ ->
                        fact.envelope().causationId().ifPresent(history::answered);
                default -> {}
            }
        }
    }

    private static void note(
            Map<String, KnownHistory> histories, ConsumerRecord<String, byte[]> record) {
        var history = histories.get(String.valueOf(record.key()));
        var id = EventCodec.idOf(record);
        var time = record.headers().lastHeader("ce_time");
        if (history == null || id.isEmpty() || time == null || history.contains(id.get())) {
            return;
        }
        try {
            var at = Instant.parse(new String(time.value(), StandardCharsets.UTF_8));
            var type = EventCodec.typeOf(record);
            boolean ofUser = type.filter(EventType.MESSAGE_RECEIVED::equals).isPresent();
            if (ofUser || type.filter(EventType.REPLY_COMPOSED::equals).isPresent()) {
                history.said(id.get(), at, ofUser, Instant.ofEpochMilli(record.timestamp()));
            } else {
                history.add(id.get(), at);
            }
        } catch (DateTimeParseException _) {
            // A record that no reader of the topic can read is not part of anyone's history.
        }
    }

    /** Whose history is to be imported. */
    record Begin(@NotNull(message = MISSING) List<@NotNull(message = MISSING) String> users) {}

    /** Some lines, in the order of the file. */
    record Lines(@NotNull(message = MISSING) List<@NotNull(message = MISSING) ImportLine> lines) {}

    private record Current(UUID id, ImportSession session) {}
}

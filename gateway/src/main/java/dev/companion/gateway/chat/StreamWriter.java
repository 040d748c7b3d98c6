package dev.companion.gateway.chat;

import dev.companion.gateway.chat.Listener.News;
import dev.companion.stores.live.Piece;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/** Writes to one listener: first what they missed, then what comes (server-sent events). */
final class StreamWriter {

    /**
     * A line of nothing, so that whoever is between keeps the connection, and one that is dead is
     * noticed.
     */
    static final long HEARTBEAT_MILLIS = 15_000;

    /** From further back than so many records nothing is made good. */
    static final long MOST_MISSED = 100_000;

    private static final List<Topic> TOPICS =
            List.of(Topic.CONVERSATION, Topic.PERSONALITY_CHANGES);

    private final Listener listener;
    private final Listeners listeners;
    private final CompanionLog log;
    private final StreamEvents events;
    private final JsonMapper json;
    private final OutputStream out;
    private final Set<UUID> answered = new HashSet<>();
    private StreamPlace place;

    StreamWriter(
            Listener listener,
            Listeners listeners,
            CompanionLog log,
            StreamEvents events,
            JsonMapper json,
            OutputStream out) {
        this.listener = listener;
        this.listeners = listeners;
        this.log = log;
        this.events = events;
        this.json = json;
        this.out = out;
        this.place = listener.start();
    }

    /**
     * A piece of a reply as it is being made.
     *
     * @param inReplyTo the messages it will answer; empty where nobody wrote
     * @param anew whether what was shown of it before is void
     */
    record Part(List<UUID> inReplyTo, String text, boolean anew) {}

    /** Returns when it is over; throws when the listener has gone. */
    void write(Optional<String> lastId) throws IOException, InterruptedException {
        var last = lastId.flatMap(StreamPlace::parse);
        var from = last.filter(heard -> heard.within(listener.start(), MOST_MISSED));
        place = from.orElse(place);
        send("id: %s\nretry: 3000\n\n".formatted(place.id()));
        if (from.isPresent()) {
            makeGood();
        } else if (lastId.isPresent()) {
            send("missed", Map.of("reason", "it is too long ago, or of another log"), true);
        }
        boolean more = true;
        while (more) {
            var news = listener.next(HEARTBEAT_MILLIS);
            if (news.isEmpty()) {
                send(": still here\n\n");
            } else {
                more = write(news.get());
            }
        }
    }

    private boolean write(News news) throws IOException {
        switch (news) {
            case News.Fact(var record) -> write(record);
            case News.Part(var piece) -> write(piece);
            case News.End(var reason) -> {
                send("cut", Map.of("reason", reason), false);
                return false;
            }
        }
        return true;
    }

    /** What was added between, in the order in which it was. */
    private void makeGood() throws IOException {
        var missed = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var topic : TOPICS) {
            log.from(
                    topic,
                    listener.companion(),
                    place.next(topic),
                    record -> {
                        if (EventCodec.typeOf(record)
                                .filter(StreamEvents.HEARD::contains)
                                .isPresent()) {
                            missed.add(record);
                        }
                    });
        }
        missed.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        for (var record : missed) {
            write(record);
        }
    }

    private void write(ConsumerRecord<String, byte[]> record) throws IOException {
        var topic =
                record.topic().equals(Topic.CONVERSATION.fullName())
                        ? Topic.CONVERSATION
                        : Topic.PERSONALITY_CHANGES;
        if (place.covers(topic, record.offset())) {
            return;
        }
        place = place.after(topic, record.offset());
        boolean repeated =
                EventCodec.idOf(record)
                        .filter(id -> !listeners.isFirst(id, record.offset()))
                        .isPresent();
        var heard = repeated ? Optional.<StreamEvents.Heard>empty() : events.of(record);
        if (heard.isPresent()) {
            if (answered.size() > Listener.MOST_WAITING) {
                answered.clear();
            }
            answered.addAll(heard.get().answers());
            send(heard.get().name(), heard.get().data(), true);
        }
    }

    /** One that was overtaken by its reply is of no use any more. */
    private void write(Piece piece) throws IOException {
        if (piece.messages().stream().noneMatch(answered::contains)) {
            send("piece", new Part(piece.messages(), piece.text(), piece.anew()), false);
        }
    }

    private void send(String event, Object data, boolean moved) throws IOException {
        var id = moved ? "id: " + place.id() + "\n" : "";
        send("%sevent: %s\ndata: %s\n\n".formatted(id, event, json.writeValueAsString(data)));
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}

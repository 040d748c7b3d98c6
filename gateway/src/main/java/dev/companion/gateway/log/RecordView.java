package dev.companion.gateway.log;

import dev.companion.schemas.Envelope;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of the log as people read it: envelope, place and payload, opened where the key exists.
 */
final class RecordView {

    private final EventCodec codec;

    RecordView(EventCodec codec) {
        this.codec = codec;
    }

    ObjectNode of(ConsumerRecord<String, byte[]> record) {
        var view =
                Json.MAPPER
                        .createObjectNode()
                        .put("topic", record.topic())
                        .put("partition", record.partition())
                        .put("offset", record.offset())
                        .put("appended_at", Instant.ofEpochMilli(record.timestamp()).toString());
        switch (codec.decode(record)) {
            case Decoded.Fact(Recorded<? extends Event>(var envelope, var event)) -> {
                envelope(view, envelope);
                view.put("at", event.at().toString());
                ObjectNode data = Json.MAPPER.valueToTree(event);
                data.remove("at");
                view.set("data", data);
            }
            case Decoded.Forgotten(var envelope) -> {
                envelope(view, envelope);
                view.put("unreadable", "its key was destroyed: the person was forgotten");
            }
            case Decoded.Poison(var reason) -> {
                view.put("unreadable", record.value() == null ? "a tombstone" : reason);
                var headers = view.putObject("headers");
                record.headers()
                        .forEach(h ->
                                headers.put(
                                        h.key(),
                                        h.value() == null
                                                ? ""
                                                : new String(h.value(), StandardCharsets.UTF_8)));
            }
        }
        return view;
    }

    private static void envelope(ObjectNode view, Envelope envelope) {
        view.put("id", envelope.id().toString())
                .put("type", envelope.type().shortName())
                .put("source", envelope.source())
                .put("companion_id", envelope.companion().toString())
                .put("correlation_id", envelope.correlationId().toString());
        envelope.causationId().ifPresent(id -> view.put("causation_id", id.toString()));
    }
}

package dev.companion.schemas;

import java.util.Optional;
import java.util.UUID;

/**
 * What the headers of a record say about the event in it (CloudEvents 1.0).
 *
 * @param source the module that recorded it, such as {@code emotion-appraiser}
 * @param companion whose fact it is; also the record's key
 * @param correlationId the id of the root: the message or tick it all began with
 * @param causationId the id of the fact that led to this one; absent on a root
 * @param traceparent W3C trace context, where one was given
 * @param schemaVersion the version it was written in
 */
public record Envelope(
        UUID id,
        EventType type,
        String source,
        UUID companion,
        UUID correlationId,
        Optional<UUID> causationId,
        Optional<String> traceparent,
        int schemaVersion) {

    Envelope withId(UUID other) {
        return new Envelope(
                other,
                type,
                source,
                companion,
                correlationId,
                causationId,
                traceparent,
                schemaVersion);
    }
}

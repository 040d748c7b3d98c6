package dev.companion.gateway.imports;

import dev.companion.gateway.BadRequest;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.ReflectionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the log holds of one companion: which messages and lines, when the last thing was, which
 * night was the last and what was said since. One thread at a time works with it.
 */
final class KnownHistory {

    private final Set<UUID> ids = new HashSet<>();
    private final Set<UUID> requests = new HashSet<>();
    private Instant lastAt = Instant.MIN;
    private Optional<Instant> lastMessageAt = Optional.empty();
    private Optional<LocalDate> lastNight = Optional.empty();
    private Optional<UUID> pendingNight = Optional.empty();
    private Optional<UUID> lookedBackTo = Optional.empty();
    private Optional<Window> unreflected = Optional.empty();

    /** Something happened that no one looks back on. */
    void add(UUID id, Instant at) {
        ids.add(id);
        happened(at);
    }

    /**
     * Something was said.
     *
     * @param ofUser by the user, not the companion
     * @param loggedAt when it was appended
     */
    void said(UUID id, Instant at, boolean ofUser, Instant loggedAt) {
        ids.add(id);
        happened(at);
        if (ofUser) {
            lastMessageAt = Optional.of(at);
        }
        int more = ofUser ? 1 : 0;
        unreflected =
                lookedBackTo.filter(id::equals).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                unreflected
                                        .map(w ->
                                                new Window(
                                                        w.first(),
                                                        id,
                                                        w.messages() + more,
                                                        w.loggedFrom()))
                                        .orElseGet(() -> new Window(id, id, more, loggedAt)));
    }

    /**
     * A reflection was asked for. What it looks back on is no longer open, be it that it was said
     * before or, read from another topic, will be met yet. Of a slot the first record counts.
     */
    void asked(UUID id, ReflectionRequested request) {
        if (!requests.add(id)) {
            return;
        }
        happened(request.at());
        if (request.kind() == ReflectionKind.NIGHT
                && lastNight.filter(request.day()::isBefore).isEmpty()) {
            lastNight = Optional.of(request.day());
            pendingNight = Optional.of(id);
        }
        request.window()
                .ifPresent(window -> {
                    lookedBackTo = Optional.of(window.last());
                    unreflected = unreflected.filter(open -> !open.last().equals(window.last()));
                });
    }

    /** A request was completed or skipped. */
    void answered(UUID request) {
        pendingNight = pendingNight.filter(pending -> !pending.equals(request));
    }

    /**
     * The request for the last night, while nothing is known to have come of it. Nights are done in
     * their order: with it all are.
     */
    Optional<UUID> pendingNight() {
        return pendingNight;
    }

    boolean contains(UUID id) {
        return ids.contains(id);
    }

    /** Throws {@link BadRequest} for a moment that lies before the last thing that happened. */
    void requireNotBefore(Instant at) {
        if (at.isBefore(lastAt)) {
            throw new BadRequest("older than the companion's last event, which was at " + lastAt);
        }
    }

    /** When the user last said something. */
    Optional<Instant> lastMessageAt() {
        return lastMessageAt;
    }

    /** The last day whose night was asked for. */
    Optional<LocalDate> lastNight() {
        return lastNight;
    }

    /** What was said since the last reflection. */
    Optional<Window> unreflected() {
        return unreflected;
    }

    int size() {
        return ids.size();
    }

    private void happened(Instant at) {
        if (at.isAfter(lastAt)) {
            lastAt = at;
        }
    }
}

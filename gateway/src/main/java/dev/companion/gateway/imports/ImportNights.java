package dev.companion.gateway.imports;

import dev.companion.gateway.Births;
import dev.companion.gateway.Gateway;
import dev.companion.gateway.reflection.ReflectionWatch;
import dev.companion.mind.reflection.Days;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.EventLog;
import dev.companion.topics.ReflectionRequests;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.errors.TimeoutException;

/** The nights of a history: each falls between the lines it fell between. */
public final class ImportNights {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final CompanionKeys keys;
    private final EventLog log;
    private final ReflectionWatch watch;

    public ImportNights(CompanionKeys keys, EventLog log, ReflectionWatch watch) {
        this.keys = keys;
        this.log = log;
        this.watch = watch;
    }

    /**
     * Asks for all nights that fell due before a day begins and were not asked for yet, and waits
     * until the last is done, even one that was asked for earlier: they are done in their order.
     * The first looks back on what was said, the others on silence.
     *
     * @return how many were asked for
     */
    int before(LocalDate day, UUID companion, Days days, KnownHistory history) {
        var requests = due(day, companion, days, history);
        if (!requests.isEmpty()) {
            begin();
            log.appendAndWait(requests);
            requests.forEach(request -> history.asked(request.id(), request.event()));
        }
        history.pendingNight().ifPresent(pending -> awaitDone(pending, history));
        return requests.size();
    }

    /** To be called before it is read which nights are done: what follows is seen from here on. */
    void begin() {
        watch.begin();
    }

    private void awaitDone(UUID night, KnownHistory history) {
        if (watch.await(night, PATIENCE).isEmpty()) {
            throw new TimeoutException(
                    "the night of %s was not done within %s"
                            .formatted(history.lastNight().orElseThrow(), PATIENCE));
        }
        history.answered(night);
    }

    private List<Recorded<ReflectionRequested>> due(
            LocalDate day, UUID companion, Days days, KnownHistory history) {
        var requests = new ArrayList<Recorded<ReflectionRequested>>();
        if (history.lastMessageAt().isEmpty()) {
            return requests;
        }
        var talkedOn = days.dayOf(history.lastMessageAt().get());
        var first =
                history.lastNight()
                        .map(last -> last.plusDays(1))
                        .filter(next -> next.isAfter(talkedOn))
                        .orElse(talkedOn);
        var end = Days.lastNightAfter(talkedOn).plusDays(1);
        var before = day.isBefore(end) ? day : end;
        if (!first.isBefore(before)) {
            return requests;
        }
        var ids = keys.find(companion).orElseThrow(() -> new Births.Forgotten(companion)).ids();
        for (var night = first; night.isBefore(before); night = night.plusDays(1)) {
            requests.add(
                    ReflectionRequests.night(
                            ids,
                            Gateway.MODULE,
                            companion,
                            night,
                            days.endOf(night),
                            night.equals(first) ? history.unreflected() : Optional.empty()));
        }
        return requests;
    }
}

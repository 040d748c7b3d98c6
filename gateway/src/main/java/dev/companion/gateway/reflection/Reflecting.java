package dev.companion.gateway.reflection;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Births;
import dev.companion.gateway.Gateway;
import dev.companion.gateway.reflection.People.Person;
import dev.companion.mind.reflection.Days;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.stores.postgres.Windows;
import dev.companion.stores.postgres.Windows.Since;
import dev.companion.topics.EventLog;
import dev.companion.topics.ReflectionRequests;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Asks for reflections and waits until they are done. */
final class Reflecting {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final CompanionKeys keys;
    private final EventLog log;
    private final ReflectionWatch watch;
    private final PastReflections past;
    private final Windows windows;
    private final RowsCaughtUp rows;
    private final InstantSource clock;

    Reflecting(
            CompanionKeys keys,
            EventLog log,
            ReflectionWatch watch,
            PastReflections past,
            Windows windows,
            RowsCaughtUp rows,
            InstantSource clock) {
        this.keys = keys;
        this.log = log;
        this.watch = watch;
        this.past = past;
        this.windows = windows;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What is to be asked of whom.
     *
     * @throws BadRequest for a day that is not over
     */
    List<Asked> plan(List<Person> people, Optional<LocalDate> day, boolean now) {
        var moment = clock.instant();
        var days = new HashMap<UUID, LocalDate>();
        var until = new HashMap<UUID, Instant>();
        for (var person : people) {
            var meant =
                    now
                            ? person.days().dayOf(moment)
                            : day.orElseGet(() -> person.days().lastOver(moment));
            var end = person.days().endOf(meant);
            if (!now && end.isAfter(moment)) {
                throw new BadRequest(
                        "day must be over; %s ends at %s for %s"
                                .formatted(meant, end, person.user()));
            }
            days.put(person.companion(), meant);
            until.put(person.companion(), now ? moment : end);
        }
        if (!rows.await()) {
            throw new BadRequest("the rows are behind the log; ask again when they caught up");
        }
        var said = windows.before(until);
        return people.stream()
                .map(person ->
                        asked(
                                person,
                                days.getOrDefault(person.companion(), LocalDate.EPOCH),
                                now,
                                moment,
                                Optional.ofNullable(said.get(person.companion()))))
                .toList();
    }

    private Asked asked(
            Person person, LocalDate day, boolean now, Instant moment, Optional<Since> said) {
        var window = said.flatMap(Since::window);
        var ids =
                keys.find(person.companion())
                        .orElseThrow(() -> new Births.Forgotten(person.companion()))
                        .ids();
        if (now) {
            return window.filter(w -> w.messages() > 0)
                    .<Asked>map(w ->
                            new Asked.Request(
                                    person,
                                    ReflectionRequests.onDemand(
                                            ids,
                                            Gateway.MODULE,
                                            person.companion(),
                                            day,
                                            moment,
                                            w)))
                    .orElseGet(() ->
                            new Asked.Nothing(
                                    person, day, "nothing was said since the last reflection"));
        }
        var before = past.find(person.companion(), ReflectionRequests.nightId(ids, day));
        var request =
                ReflectionRequests.night(
                        ids,
                        Gateway.MODULE,
                        person.companion(),
                        day,
                        person.days().endOf(day),
                        window);
        if (before.isPresent()) {
            return before.get().outcome().equals("requested")
                    ? new Asked.Pending(person, request)
                    : new Asked.Before(person, request, before.get().reason());
        }
        return night(person, day, request, said, window);
    }

    private Asked night(
            Person person,
            LocalDate day,
            Recorded<ReflectionRequested> request,
            Optional<Since> said,
            Optional<Window> window) {
        var talked = said.flatMap(Since::lastAt).map(person.days()::dayOf);
        if (talked.isEmpty()) {
            return new Asked.Nothing(person, day, "nothing had been said by then");
        }
        var last = past.lastNight(person.companion());
        if (last.filter(day::isBefore).isPresent()) {
            return new Asked.Nothing(
                    person, day, "the night of " + last.get() + " looked back on this day already");
        }
        if (window.isEmpty() && day.isAfter(Days.lastNightAfter(talked.get()))) {
            return new Asked.Nothing(
                    person,
                    day,
                    "nothing had been said for more than %d days".formatted(Days.SILENT_NIGHTS));
        }
        return new Asked.Request(person, request);
    }

    /** Writes the requests and waits for each; what did not come in time is missing. */
    Map<UUID, Recorded<? extends Event>> run(
            List<Asked> asked, BiConsumer<Integer, Integer> progress) {
        watch.begin();
        var requests = new ArrayList<Recorded<ReflectionRequested>>();
        var awaited = new ArrayList<Recorded<ReflectionRequested>>();
        for (var each : asked) {
            switch (each) {
                case Asked.Request(_, var request) -> {
                    requests.add(request);
                    awaited.add(request);
                }
                case Asked.Pending(_, var request) -> awaited.add(request);
                case Asked.Before _, Asked.Nothing _ -> {}
            }
        }
        log.appendAndWait(requests);
        var outcomes = new HashMap<UUID, Recorded<? extends Event>>();
        for (int done = 0; done < awaited.size(); done++) {
            progress.accept(done, awaited.size());
            var request = awaited.get(done);
            await(request).ifPresent(outcome -> outcomes.put(request.id(), outcome));
        }
        progress.accept(awaited.size(), awaited.size());
        return outcomes;
    }

    /** The rows are asked as well: it may have been answered before anybody watched. */
    private Optional<Recorded<? extends Event>> await(Recorded<ReflectionRequested> request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var outcome = watch.await(request.id(), LOOK);
            if (outcome.isPresent() || past.isDone(request.companion(), request.id())) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    /** What someone's reflection comes to, as far as it can be said beforehand. */
    sealed interface Asked {

        Person person();

        /** It is to be asked for. */
        record Request(Person person, Recorded<ReflectionRequested> request) implements Asked {}

        /** Somebody else has asked for it. */
        record Pending(Person person, Recorded<ReflectionRequested> request) implements Asked {}

        /**
         * It is done.
         *
         * @param skipped why it was skipped; else empty
         */
        record Before(Person person, Recorded<ReflectionRequested> request, String skipped)
                implements Asked {}

        /** There is nothing to ask for, and why. */
        record Nothing(Person person, LocalDate day, String reason) implements Asked {}
    }
}

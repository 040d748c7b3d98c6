package dev.companion.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a message's time goes, by the append times of what it led to. The brokers count whole
 * milliseconds. The fold's own facts are appended before its transaction is committed and can be
 * read only after it: {@code changed to replied} holds that wait.
 *
 * @param overhead from {@code MessageReceived} to {@code ReplyComposed}
 * @param hops by name, in order
 */
public record Hops(Quantiles overhead, Map<String, Quantiles> hops) {

    /** One step: its name, and the two ends of it. */
    private record Step(String name, Moment from, Moment to) {}

    private enum Moment {
        ASKED,
        RECEIVED,
        SCREENED,
        CLOSED,
        APPRAISED,
        CHANGED,
        REPLIED,
        ANSWERED
    }

    private static final Step OVERHEAD = new Step("overhead", Moment.RECEIVED, Moment.REPLIED);

    private static final List<Step> STEPS =
            List.of(
                    new Step("asked to received", Moment.ASKED, Moment.RECEIVED),
                    new Step("received to screened", Moment.RECEIVED, Moment.SCREENED),
                    new Step("received to closed", Moment.RECEIVED, Moment.CLOSED),
                    new Step("closed to appraised", Moment.CLOSED, Moment.APPRAISED),
                    new Step("appraised to changed", Moment.APPRAISED, Moment.CHANGED),
                    new Step("changed to replied", Moment.CHANGED, Moment.REPLIED),
                    new Step("replied to answered", Moment.REPLIED, Moment.ANSWERED));

    /** When a message was to be sent, and when its answer was there. */
    record Sample(Instant asked, Instant answered) {}

    /** Finds in the log what these messages led to. */
    static Hops read(Client client, Instant since, Map<String, Sample> samples)
            throws InterruptedException {
        var moments = new HashMap<String, Map<Moment, Instant>>();
        samples.forEach((message, sample) -> {
            var known = new HashMap<Moment, Instant>();
            known.put(Moment.ASKED, sample.asked());
            known.put(Moment.ANSWERED, sample.answered());
            moments.put(message, known);
        });
        for (var topic : List.of("conversation", "personality", "personality-changes")) {
            for (var entry : client.entries(topic, since)) {
                var known = moments.get(entry.correlation());
                if (known != null) {
                    moment(entry).ifPresent(m -> known.putIfAbsent(m, entry.appendedAt()));
                }
            }
        }
        var hops = new LinkedHashMap<String, Quantiles>();
        STEPS.forEach(step -> hops.put(step.name(), quantiles(step, moments)));
        return new Hops(quantiles(OVERHEAD, moments), hops);
    }

    private static Optional<Moment> moment(LogEntry entry) {
        return switch (entry.type()) {
            case "MessageReceived" -> Optional.of(Moment.RECEIVED);
            case "MessageScreened" -> Optional.of(Moment.SCREENED);
            case "TurnClosed" -> Optional.of(Moment.CLOSED);
            case "Appraised" -> Optional.of(Moment.APPRAISED);
            case "PersonalityChanged" ->
                    entry.data().path("cause_type").asString("").endsWith(".Appraised")
                            ? Optional.of(Moment.CHANGED)
                            : Optional.empty();
            case "ReplyComposed" -> Optional.of(Moment.REPLIED);
            default -> Optional.empty();
        };
    }

    private static Quantiles quantiles(Step step, Map<String, Map<Moment, Instant>> moments) {
        var latencies = new Latencies();
        for (var known : moments.values()) {
            var from = known.get(step.from());
            var to = known.get(step.to());
            if (from != null && to != null) {
                latencies.record(Duration.between(from, to));
            }
        }
        return latencies.quantiles();
    }
}

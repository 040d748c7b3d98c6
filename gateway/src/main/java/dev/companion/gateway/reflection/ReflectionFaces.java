package dev.companion.gateway.reflection;

import dev.companion.models.Embedder;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.stores.postgres.Windows;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.RecordedCalls;
import dev.companion.topics.WindowReader;
import java.time.InstantSource;

/**
 * Puts together what serves the questions about reflections.
 *
 * @param watch sees their outcomes
 * @param past the rows of those that were asked for
 */
public record ReflectionFaces(
        KafkaSettings kafka,
        EventCodec codec,
        EventLog log,
        CompanionKeys keys,
        ReflectionWatch watch,
        PastReflections past,
        Windows windows,
        Embedder embedder,
        InstantSource clock) {

    /** The controller for these people. */
    public ReflectionController controller(People people, CompanionLog reader) {
        var facts = new PastFacts(kafka, codec);
        return new ReflectionController(
                people,
                reflecting(),
                new Report(facts, new Around(kafka)),
                facts,
                new Repetition(
                        keys,
                        new WindowReader(reader, codec),
                        new RecordedCalls(kafka, codec),
                        embedder));
    }

    /** Looks back when it is asked to. */
    public LookBack lookBack(People people) {
        return new LookBack(people, reflecting(), new PastFacts(kafka, codec));
    }

    private Reflecting reflecting() {
        var rows = new RowsCaughtUp(kafka, past);
        return new Reflecting(keys, log, watch, past, windows, rows, clock);
    }
}

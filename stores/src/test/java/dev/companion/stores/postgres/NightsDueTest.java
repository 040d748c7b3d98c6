package dev.companion.stores.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.ReflectionKind;
import dev.companion.stores.keys.MasterKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class NightsDueTest {

    private static final Instant NOW = TestLog.START.plus(Duration.ofDays(1));

    private static Database database;
    private static long offset;

    @BeforeAll
    static void open() {
        database = TestPostgres.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void who_waits_for_something_else_keeps_nobody_from_a_night() {
        var longAgo = TestLog.START.minus(Duration.ofDays(300));
        for (int i = 0; i < 3; i++) {
            var mute = person("mute" + i);
            apply(mute, Talk.born(longAgo), longAgo);
            var imported = person("imported" + i);
            apply(imported, Talk.message(longAgo, "old"), NOW.minus(Duration.ofHours(20)));
            var behind = person("behind" + i);
            apply(behind, Talk.message(longAgo, "a"), longAgo);
            apply(behind, reflectedUpTo(UUID.randomUUID(), longAgo.plusSeconds(60)), longAgo);
            apply(behind, Talk.message(TestLog.START, "b"), TestLog.START);
        }
        var talking = person("talking");
        apply(talking, Talk.message(TestLog.START, "hello"), TestLog.START);

        assertThat(new NightsDue(database).at(NOW, Duration.ofDays(9), 1))
                .extracting(NightsDue.Person::companion)
                .containsExactly(talking);
    }

    private static ReflectionRequested reflectedUpTo(UUID last, Instant at) {
        return new ReflectionRequested(
                at,
                LocalDate.parse("2025-05-05"),
                ReflectionKind.NIGHT,
                Optional.of(new Window(last, last, 1, at)));
    }

    private static UUID person(String name) {
        return new Identities(database, MasterKeys.fresh(), Clock.systemUTC())
                .findOrCreate("web", name)
                .companion();
    }

    private static void apply(UUID companion, Event event, Instant loggedAt) {
        var fact = Recorded.root(UUID.randomUUID(), "test", companion, event);
        var type = fact.envelope().type().wireName();
        var topic = type.substring(0, type.lastIndexOf('.')) + ".v1";
        new RowProjection(database)
                .apply(List.of(new LogEntry(fact, topic, 0, offset++, loggedAt)));
    }
}

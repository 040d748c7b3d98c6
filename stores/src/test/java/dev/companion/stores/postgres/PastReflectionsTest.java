package dev.companion.stores.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.stores.keys.MasterKeys;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class PastReflectionsTest {

    private static Database database;
    private static UUID companion;
    private static List<LogEntry> log;

    @BeforeAll
    static void live() {
        database = TestPostgres.migrated();
        companion =
                new Identities(database, MasterKeys.fresh(), Clock.systemUTC())
                        .findOrCreate("web", "1")
                        .companion();
        var life = new TestLog(companion, 2);
        Nights.add(life);
        log = life.entries();
        new RowProjection(database).apply(log);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private final PastReflections past = new PastReflections(database);

    @Test
    void a_request_is_done_once_its_outcome_is_read() {
        var requests = log.stream().filter(entry -> entry.id().equals(root(entry))).toList();

        assertThat(requests).hasSize(4);
        assertThat(requests).allMatch(entry -> past.isDone(companion, entry.id()));
        assertThat(past.isDone(companion, UUID.randomUUID())).isFalse();
        assertThat(past.isDone(UUID.randomUUID(), requests.getFirst().id())).isFalse();
        assertThat(past.find(companion, requests.getLast().id()))
                .hasValueSatisfying(skipped -> {
                    assertThat(skipped.outcome()).isEqualTo("skipped");
                    assertThat(skipped.reason()).isEqualTo("passed");
                });
    }

    @Test
    void the_last_night_is_the_last_that_was_completed() {
        assertThat(past.lastNight(companion)).contains(Nights.DAY.plusDays(22));
        assertThat(past.lastNight(UUID.randomUUID())).isEmpty();
    }

    @Test
    void quirks_keep_their_first_words_in_the_order_they_were_found() {
        assertThat(past.wordings(companion, 10).sequencedKeySet())
                .containsExactly(Nights.QUESTIONS, Nights.SIGHS);
        assertThat(past.wordings(companion, 1)).containsOnlyKeys(Nights.SIGHS);
    }

    @Test
    void quirks_are_as_strong_as_the_newest_state_says_and_gone_where_it_lacks_them() {
        var rows = TestRows.of(database, "quirks");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains(Nights.QUESTIONS.toString(), "|0.0625|", "|false|8|");
        assertThat(rows.getLast()).contains(Nights.SIGHS.toString(), "|0.0|", "|false|8|");
    }

    private static UUID root(LogEntry entry) {
        return entry.fact().envelope().correlationId();
    }
}

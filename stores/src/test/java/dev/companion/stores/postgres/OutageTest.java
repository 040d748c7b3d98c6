package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.keys.KeysUnavailable;
import dev.companion.stores.keys.MasterKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void while_the_database_is_down_the_known_are_served_and_nobody_is_taken_for_forgotten()
            throws InterruptedException {
        var master = MasterKeys.fresh();
        try (var database = TestPostgres.migrated()) {
            var identities = new Identities(database, master, Clock.systemUTC());
            var keys = new CompanionKeys(master, new StoredKeys(database));
            var known = identities.findOrCreate("discord", "known");
            keys.preload();
            var log = new TestLog(known.companion(), 0);
            log.add(Talk.message(minute(1), "hello"));
            var projection = new RowProjection(database);

            TestPostgres.server().stop();
            try {
                assertThat(identities.findOrCreate("discord", "known")).isEqualTo(known);
                assertThat(keys.find(known.companion())).isPresent();
                assertThatThrownBy(() -> identities.findOrCreate("discord", "stranger"))
                        .isInstanceOf(DatabaseUnavailable.class);
                assertThatThrownBy(() -> keys.find(UUID.randomUUID()))
                        .isInstanceOf(KeysUnavailable.class);
                assertThat(projection.apply(log.entries()))
                        .isInstanceOf(Projected.Unavailable.class);
                assertThat(database.check()).isInstanceOf(DatabaseHealth.Down.class);
                assertThatThrownBy(() -> new UserRows(database).list(1, 0))
                        .isInstanceOf(DatabaseUnavailable.class);
            } finally {
                TestPostgres.server().startAgain();
            }

            awaitUp(database);
            assertThat(projection.apply(log.entries())).isEqualTo(new Projected.Written(1, 0, 0));
            assertThat(identities.findOrCreate("discord", "stranger").initialized()).isFalse();
        }
    }

    @Test
    void a_database_that_is_down_costs_one_wait_and_not_one_a_call() throws InterruptedException {
        var calls = 200;
        try (var database = TestPostgres.migrated()) {
            var users = new UserRows(database);
            assertThat(users.list(1, 0)).isNotNull();

            TestPostgres.server().stop();
            try {
                assertUnavailable(users);
                var began = System.nanoTime();
                for (int i = 0; i < calls; i++) {
                    assertUnavailable(users);
                }
                var took = Duration.ofNanos(System.nanoTime() - began);
                assertThat(took).isLessThan(Duration.ofSeconds(1));
            } finally {
                TestPostgres.server().startAgain();
            }

            awaitUp(database);
            assertThat(users.list(1, 0)).isNotNull();
        }
    }

    private static void assertUnavailable(UserRows users) {
        assertThatThrownBy(() -> users.list(1, 0))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("out of reach");
    }

    @Test
    void a_database_that_is_nowhere_stops_only_the_migration() {
        var nowhere =
                new DatabaseSettings(
                        "jdbc:postgresql://127.0.0.1:1/companion",
                        "companion",
                        "secret",
                        2,
                        Duration.ofMillis(500));

        try (var database = Database.open(nowhere)) {
            assertThat(database.check()).isInstanceOf(DatabaseHealth.Down.class);
            assertThatThrownBy(database::migrate).isInstanceOf(DatabaseUnavailable.class);
            assertThat(new RowProjection(database).apply(List.of()))
                    .isInstanceOf(Projected.Unavailable.class);
        }
        assertThat(nowhere.toString()).doesNotContain("secret");
    }

    private static void awaitUp(Database database) {
        var until = Instant.now().plus(PATIENCE);
        while (!(database.check() instanceof DatabaseHealth.Up)) {
            assertThat(Instant.now()).as("the database answers again").isBefore(until);
        }
    }
}

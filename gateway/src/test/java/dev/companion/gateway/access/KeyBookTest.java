package dev.companion.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.stores.postgres.AccessKeyRow;
import dev.companion.stores.postgres.AccessKeys;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.DatabaseSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class KeyBookTest {

    private static final DatabaseSettings NOWHERE =
            new DatabaseSettings(
                    "jdbc:postgresql://127.0.0.1:1/companion",
                    "companion",
                    "",
                    1,
                    Duration.ofMillis(500));

    private static final AccessKeyRow ANAS =
            new AccessKeyRow(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "ana",
                    "hash",
                    "",
                    Instant.EPOCH,
                    Optional.empty());

    @Test
    void while_the_database_is_away_known_keys_are_known() {
        var away = new AtomicBoolean();
        try (var database = Database.open(NOWHERE);
                var book =
                        new KeyBook(() ->
                                away.get() ? new AccessKeys(database).live() : List.of(ANAS))) {
            book.refresh();
            away.set(true);

            book.refresh();

            assertThat(book.find("hash").orElseThrow().userId()).isEqualTo("ana");
            assertThat(book.find("another")).isEmpty();
        }
    }

    @Test
    void a_key_that_was_taken_back_stays_so_whatever_the_rows_say_yet() {
        try (var book = new KeyBook(() -> List.of(ANAS))) {
            book.refresh();

            book.drop(ANAS.id());
            book.refresh();

            assertThat(book.find("hash")).isEmpty();
        }
    }
}

package dev.companion.stores.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.keys.MasterKey;
import dev.companion.stores.keys.MasterKeys;
import dev.companion.stores.keys.UnusableMasterKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class IdentitiesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final MasterKey master = MasterKeys.fresh();
    private final Database database = TestPostgres.migrated();
    private final Identities identities = instance();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void someone_new_gets_a_companion_and_a_key_and_keeps_them() {
        assertThat(identities.find("discord", "42")).isEmpty();

        var made = identities.findOrCreate("discord", "42");

        assertThat(made.createdAt()).isEqualTo(NOW);
        assertThat(made.initialized()).isFalse();
        assertThat(identities.findOrCreate("discord", "42")).isEqualTo(made);
        assertThat(instance().find("discord", "42")).contains(made);
        assertThat(instance().ofCompanion(made.companion())).contains(made);
        assertThat(new CompanionKeys(master, new StoredKeys(database)).find(made.companion()))
                .isPresent();
    }

    @Test
    void the_same_name_at_another_door_is_someone_else() {
        assertThat(identities.findOrCreate("discord", "42").companion())
                .isNotEqualTo(identities.findOrCreate("web", "42").companion());
    }

    @Test
    void several_processes_that_meet_someone_at_once_agree_on_one_companion() throws Exception {
        for (int round = 0; round < 20; round++) {
            var name = "stranger " + round;
            var tasks = new ArrayList<Callable<Identity>>();
            for (int process = 0; process < 4; process++) {
                var own = instance();
                tasks.add(() -> own.findOrCreate("discord", name));
            }

            var met = new HashSet<Identity>();
            try (var threads = Executors.newFixedThreadPool(tasks.size())) {
                for (var answer : threads.invokeAll(tasks)) {
                    met.add(answer.get());
                }
            }

            assertThat(met).hasSize(1);
        }
        assertThat(TestRows.of(database, "companion_keys")).hasSize(20);
    }

    @Test
    void being_initialized_is_remembered_here_and_elsewhere() {
        var companion = identities.findOrCreate("web", "1").companion();

        identities.markInitialized(companion);

        assertThat(identities.find("web", "1").orElseThrow().initialized()).isTrue();
        assertThat(instance().ofCompanion(companion).orElseThrow().initialized()).isTrue();
    }

    @Test
    void everyone_can_be_listed_in_pages() {
        for (int i = 0; i < 5; i++) {
            identities.findOrCreate("web", "user " + i);
        }

        var pages = new HashSet<Identity>(identities.list(3, 0));
        pages.addAll(identities.list(3, 3));

        assertThat(pages).hasSize(5);
        assertThat(identities.count()).isEqualTo(5);
        assertThatThrownBy(() -> identities.list(0, 0))
                .hasMessage("a page's limit must be within 1..1000, was 0");
    }

    @Test
    void a_name_that_is_too_long_or_empty_is_refused() {
        assertThatThrownBy(() -> identities.findOrCreate("web", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> identities.findOrCreate("web", "x".repeat(101)))
                .hasMessage("external id must have 1..100 characters, had 101");
    }

    @Test
    void another_master_key_is_found_out_at_the_start() {
        identities.findOrCreate("web", "1");

        var keys = new CompanionKeys(MasterKeys.fresh(), new StoredKeys(database));

        assertThatThrownBy(keys::preload).isInstanceOf(UnusableMasterKey.class);
    }

    private Identities instance() {
        return new Identities(database, master, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}

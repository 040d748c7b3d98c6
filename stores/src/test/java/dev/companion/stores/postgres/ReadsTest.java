package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.stores.keys.MasterKeys;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class ReadsTest {

    private static Database database;
    private static UUID companion;

    @BeforeAll
    static void open() {
        database = TestPostgres.migrated();
        var identities = new Identities(database, MasterKeys.fresh(), Clock.systemUTC());
        companion = identities.findOrCreate("discord", "ada").companion();
        var log = new TestLog(companion, 11);
        log.add(Talk.born(minute(0)));
        log.add(Talk.episode(minute(1), Place.DIRECT, "My dog Rex hates the rain."));
        log.add(Talk.episode(minute(2), Place.DIRECT, "I walked two dogs; one dog barked."));
        log.add(Talk.episode(minute(3), Place.CHANNEL, "Our guild met on Friday, the dog too."));
        log.add(Talk.episode(minute(4), Place.DIRECT, "I had soup."));
        for (int i = 0; i < 25; i++) {
            log.add(Talk.reply(minute(10 + i), List.of(), "line " + i));
        }
        new RowProjection(database).apply(log.entries());
        var quiet = identities.findOrCreate("web", "bob").companion();
        var other = new TestLog(quiet, 1);
        other.add(Talk.born(minute(5)));
        new RowProjection(database).apply(other.entries());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_question_in_a_sentence_finds_memories_by_any_of_its_words() {
        var found =
                new MemoryTextSearch(database)
                        .search(companion, "What did I say about my dogs & the rain?", 10);

        assertThat(found).extracting(hit -> hit.memory().text()).first().asString().contains("Rex");
        assertThat(found).hasSize(3).allMatch(hit -> hit.score() > 0 && hit.score() < 1);
        assertThat(found)
                .extracting(MemoryTextSearch.Found::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void a_search_keeps_to_the_places_it_may_speak_of() {
        var search = new MemoryTextSearch(database);

        assertThat(search.search(companion, "dog", Set.of(Place.CHANNEL), 10))
                .extracting(hit -> hit.memory().place())
                .containsExactly(Place.CHANNEL);
        assertThat(search.search(companion, "dog", Set.of(), 10)).isEmpty();
    }

    @Test
    void a_search_for_nothing_or_for_signs_finds_nothing() {
        var search = new MemoryTextSearch(database);

        for (var query : List.of("", "the of and", "' | & ! <-> :*", "\0", "x".repeat(5_000))) {
            assertThat(search.search(companion, query, 10)).as(query).isEmpty();
        }
    }

    @Test
    void pages_of_interactions_follow_one_another_without_gap_or_overlap() {
        var interactions = new Interactions(database);
        var lines = new ArrayList<String>();
        var before = OptionalLong.empty();
        List<InteractionRow> page;
        do {
            page = interactions.page(companion, before, 10);
            page.forEach(row -> lines.add(row.response()));
            if (!page.isEmpty()) {
                before = OptionalLong.of(page.getLast().id());
            }
        } while (!page.isEmpty());

        assertThat(lines).hasSize(25).doesNotHaveDuplicates().first().isEqualTo("line 24");
    }

    @Test
    void pages_of_memories_are_newest_first() {
        var memories = new Memories(database);

        var first = memories.page(companion, MemoryFilter.CURRENT, OptionalLong.empty(), 3);
        var rest =
                memories.page(
                        companion,
                        MemoryFilter.CURRENT,
                        OptionalLong.of(first.getLast().logId()),
                        3);

        assertThat(first).extracting(MemoryRow::text).first().isEqualTo("I had soup.");
        assertThat(rest).extracting(MemoryRow::at).containsExactly(minute(1));
    }

    @Test
    void people_are_listed_by_when_they_were_last_active() {
        var users = new UserRows(database);

        assertThat(users.list(10, 0)).extracting(UserRow::userId).containsExactly("ada", "bob");
        assertThat(users.list(1, 1)).extracting(UserRow::userId).containsExactly("bob");
        assertThat(users.count()).isEqualTo(2);
        assertThat(users.list(1, 0).getFirst().proactiveInteractions()).isEqualTo(25);
    }
}

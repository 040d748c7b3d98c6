package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.KnowledgeEvent.CleanupApplied;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryPinned;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.MemoryEvent.Recalled;
import dev.companion.schemas.MemoryType;
import dev.companion.stores.postgres.MemoryRow.Outdated;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class OutdatedRowsTest extends OneLife {

    private static final MemoryFilter OUTDATED_TOO =
            new MemoryFilter(EnumSet.allOf(MemoryType.class), 0, true, false);

    @Test
    void what_superseded_a_memory_first_stays() {
        var fact = happens(lives("lisbon"));
        var first = UUID.randomUUID();
        happens(superseded(fact.id(), Optional.of(first), Supersession.CHANGED));

        happens(superseded(fact.id(), Optional.empty(), Supersession.SETTLED));
        repeat(log.entries());

        assertThat(memory(fact.id()).outdated())
                .contains(new Outdated(minute(2), Supersession.CHANGED, Optional.of(first)));
    }

    @Test
    void a_fact_that_ended_before_it_was_read_has_ended() {
        var fact = log.add(lives("lisbon"));
        log.add(superseded(fact.id(), Optional.empty(), Supersession.CHANGED));

        apply(log.entries().reversed());

        assertThat(memory(fact.id()).outdated()).isPresent();
    }

    @Test
    void a_correction_holds_in_place_of_the_old_one_and_says_when_that_was_said() {
        var episode = happens(Talk.episode(minute(1), Place.CHANNEL, "roses"));

        var corrected = happens(corrected(episode.id(), "tulips"));

        assertThat(current()).containsExactly("tulips");
        assertThat(memory(corrected.id()).at()).isEqualTo(minute(1));
        assertThat(memory(corrected.id()).drawn().orElseThrow().sources())
                .containsExactly(episode.id());
        assertThat(memory(episode.id()).outdated().flatMap(Outdated::by)).contains(corrected.id());
        assertThat(memories().supersededBy(companion, Set.of(corrected.id()), 10))
                .extracting(MemoryRow::id)
                .containsExactly(episode.id());
        assertThat(memories().page(companion, OUTDATED_TOO, OptionalLong.empty(), 10)).hasSize(2);
    }

    @Test
    void what_is_outdated_or_set_aside_is_not_found_by_its_words() {
        var old = happens(Talk.episode(minute(1), Place.DIRECT, "roses are red"));
        var aside = happens(Talk.episode(minute(2), Place.DIRECT, "roses are white"));
        happens(Talk.episode(minute(3), Place.DIRECT, "roses are yellow"));

        happens(superseded(old.id(), Optional.empty(), Supersession.CHANGED));
        happens(new CleanupApplied(minute(4), minute(4), 0.2, List.of(aside.id())));

        assertThat(new MemoryTextSearch(database).search(companion, "roses", 10))
                .extracting(found -> found.memory().text())
                .containsExactly("roses are yellow");
        assertThat(current()).containsExactly("roses are yellow");
    }

    @Test
    void a_search_may_be_for_some_types_and_worths_only() {
        var episode = happens(Talk.episode(minute(1), Place.DIRECT, "I live in lisbon"));
        var fact = happens(lives("lisbon"));
        happens(new ImportanceScored(minute(2), episode.id(), 0.1, "test", false));
        happens(new ImportanceScored(minute(2), fact.id(), 0.9, "test", false));
        var search = new MemoryTextSearch(database);

        var facts = search.search(companion, "lisbon", MemoryFilter.of(MemoryType.FACTUAL), 10);
        var worthy =
                search.search(
                        companion,
                        "lisbon",
                        new MemoryFilter(EnumSet.allOf(MemoryType.class), 0.5, false, false),
                        10);

        assertThat(facts).extracting(found -> found.memory().id()).containsExactly(fact.id());
        assertThat(worthy).extracting(found -> found.memory().id()).containsExactly(fact.id());
    }

    @Test
    void what_fades_is_old_worth_little_seldom_recalled_and_not_pinned() {
        var fading = happens(Talk.episode(minute(1), Place.DIRECT, "rain"));
        var pinned = happens(Talk.episode(minute(2), Place.DIRECT, "pinned"));
        var worthy = happens(Talk.episode(minute(3), Place.DIRECT, "worthy"));
        var often = happens(Talk.episode(minute(4), Place.DIRECT, "often recalled"));
        var lately = happens(Talk.episode(minute(5), Place.DIRECT, "recalled of late"));
        happens(Talk.episode(minute(500), Place.DIRECT, "new"));
        happens(new MemoryPinned(minute(6), pinned.id(), true));
        happens(new ImportanceScored(minute(6), fading.id(), 0.1, "test", false));
        happens(new ImportanceScored(minute(6), worthy.id(), 0.2, "test", false));
        for (int i = 0; i < 3; i++) {
            happens(recalled(7 + i, often.id()));
        }
        happens(recalled(400, lately.id()));

        var found = memories().fading(companion, minute(300), 0.2, OptionalLong.empty(), 10);

        assertThat(found).extracting(MemoryRow::text).containsExactly("rain");
        assertThat(memories().countFading(companion, minute(300), 0.2)).isEqualTo(1);
        var last = OptionalLong.of(found.getLast().logId());
        assertThat(memories().fading(companion, minute(300), 0.2, last, 10)).isEmpty();
    }

    @Test
    void memories_are_found_by_how_their_ids_begin() {
        var episode = happens(Talk.episode(minute(1), Place.DIRECT, "roses"));
        long high = episode.id().getMostSignificantBits();
        var lowest = new UUID(high & 0xFFFF_FFFF_0000_0000L, 0);
        var highest = new UUID(high | 0xFFFF_FFFFL, -1);

        assertThat(memories().between(companion, lowest, highest, 2))
                .extracting(MemoryRow::id)
                .containsExactly(episode.id());
        assertThat(memories().between(UUID.randomUUID(), lowest, highest, 2)).isEmpty();
    }

    private Memories memories() {
        return new Memories(database);
    }

    private List<String> current() {
        return memories().page(companion, MemoryFilter.CURRENT, OptionalLong.empty(), 10).stream()
                .map(MemoryRow::text)
                .toList();
    }

    private static FactLearned lives(String city) {
        return new FactLearned(
                minute(1),
                Place.DIRECT,
                List.of(new UUID(1, 1)),
                0.8,
                "test",
                "user",
                "lives_in",
                city,
                "holds",
                "The user lives in " + city + ".");
    }

    private static MemorySuperseded superseded(UUID memory, Optional<UUID> by, Supersession why) {
        return new MemorySuperseded(minute(2), memory, by, why);
    }

    private static MemoryCorrected corrected(UUID memory, String text) {
        return new MemoryCorrected(
                minute(2), memory, MemoryType.EPISODIC, Place.CHANNEL, minute(1), text);
    }

    private static MemoriesRecalled recalled(long at, UUID memory) {
        return new MemoriesRecalled(
                minute(at), UUID.randomUUID(), List.of(new Recalled(memory, 1)), false);
    }
}

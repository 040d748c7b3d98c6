package dev.companion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SyntheticJournalTest {

    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
    private static final int EVENTS = 5_000;

    @Test
    void every_fact_of_it_counts_when_it_is_folded() {
        var state = PersonalityState.UNBORN;

        for (var fact : facts(1)) {
            state = state.apply(fact);
        }

        assertThat(state.version()).isEqualTo(EVENTS);
        assertThat(state.at()).isBefore(END).isAfter(END.minusSeconds(86_400L * 120));
    }

    @Test
    void it_begins_with_a_birth_and_never_goes_back_in_time() {
        var facts = facts(2);

        assertThat(facts.getFirst().event()).isInstanceOf(Initialized.class);
        assertThat(facts).isSortedAccordingTo((a, b) -> a.event().at().compareTo(b.event().at()));
    }

    @Test
    void the_same_seed_gives_the_same_facts_under_ids_of_their_own() {
        var facts = facts(3);

        var ids = new HashSet<>(facts.stream().map(Recorded::id).toList());

        assertThat(facts).isEqualTo(facts(3));
        assertThat(ids).hasSize(EVENTS);
    }

    private static List<Recorded<? extends PersonalityEvent>> facts(long seed) {
        var journal = new SyntheticJournal(seed, EVENTS, END);
        var facts = new ArrayList<Recorded<? extends PersonalityEvent>>();
        for (int i = 0; i < EVENTS; i++) {
            facts.add(journal.next());
        }
        return facts;
    }
}

package dev.companion.mind.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.fact.Claims;
import dev.companion.mind.fact.Knowledge;
import dev.companion.schemas.ConflictType;
import dev.companion.schemas.SuggestedResolution;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a conflict between memories is told. */
final class MemoryConflictsTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    @Test
    void a_new_home_makes_the_old_one_outdated() {
        assertThat(between("I live in Oslo.", "I moved to Lisbon."))
                .hasValueSatisfying(conflict -> {
                    assertThat(conflict.type()).isEqualTo(ConflictType.OUTDATED);
                    assertThat(conflict.first()).isEqualTo(FIRST);
                    assertThat(conflict.second()).contains(SECOND);
                    assertThat(conflict.suggestion()).isEqualTo(SuggestedResolution.KEEP_NEWER);
                    assertThat(conflict.confidence()).isEqualTo(0.95);
                    assertThat(conflict.description())
                            .isEqualTo(
                                    "First the user told: \"The user lives in Oslo.\" and later:"
                                            + " \"The user lives in Lisbon.\"");
                });
    }

    @Test
    void two_places_of_birth_contradict_and_a_taste_that_turned_is_inconsistent() {
        assertThat(between("I was born in Oslo.", "I was born in Lisbon."))
                .hasValueSatisfying(
                        c -> assertThat(c.type()).isEqualTo(ConflictType.CONTRADICTION));
        assertThat(between("I love tea.", "I hate tea."))
                .hasValueSatisfying(
                        c -> assertThat(c.type()).isEqualTo(ConflictType.INCONSISTENCY));
    }

    @Test
    void what_is_new_or_said_again_is_no_conflict() {
        assertThat(between("I love tea.", "I love tea.")).isEmpty();
        assertThat(between("I love tea.", "I live in Oslo.")).isEmpty();
    }

    private static Optional<Conflict> between(String first, String second) {
        var before = Instant.EPOCH;
        var one = Claims.of(first).getFirst();
        var known = Knowledge.NOTHING;
        known = known.after(known.learn(one, before, new UUID(9, 1)).getFirst(), FIRST);
        var two = Claims.of(second).getFirst();
        var outcome = known.learn(two, before.plusSeconds(86_400), new UUID(9, 2)).getFirst();
        return MemoryConflicts.of(outcome, SECOND);
    }
}

package dev.companion.mind.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.fact.Claims;
import dev.companion.mind.fact.Knowledge;
import dev.companion.mind.fact.Outcome;
import dev.companion.schemas.ConflictType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a conflict between memories is told. */
final class MemoryConflictsTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    @Test
    void two_places_of_birth_contradict() {
        assertThat(between("I was born in Oslo.", "I was born in Lisbon."))
                .hasValueSatisfying(conflict -> {
                    assertThat(conflict.type()).isEqualTo(ConflictType.CONTRADICTION);
                    assertThat(conflict.first()).isEqualTo(SECOND);
                    assertThat(conflict.second()).contains(FIRST);
                    assertThat(conflict.description())
                            .isEqualTo(
                                    "Once the user told: \"The user was born in Oslo.\" and another"
                                            + " time: \"The user was born in Lisbon.\"");
                });
    }

    @Test
    void a_taste_that_turned_is_inconsistent() {
        assertThat(between("I love tea.", "I hate tea."))
                .hasValueSatisfying(
                        c -> assertThat(c.type()).isEqualTo(ConflictType.INCONSISTENCY));
    }

    @Test
    void what_is_new_newer_or_said_again_is_no_conflict() {
        assertThat(between("I live in Oslo.", "I moved to Lisbon.")).isEmpty();
        assertThat(between("I love tea.", "I love tea.")).isEmpty();
        assertThat(between("I love tea.", "I live in Oslo.")).isEmpty();
    }

    private static Optional<Conflict> between(String first, String second) {
        var before = Instant.EPOCH;
        var one = Claims.of(first).getFirst();
        var known = Knowledge.NOTHING;
        known = known.after(known.learn(one, before, new UUID(9, 1)).getFirst(), FIRST);
        var two = Claims.of(second).getFirst();
        return known.learn(two, before.plusSeconds(86_400), new UUID(9, 2)).stream()
                .filter(Outcome.Contradicts.class::isInstance)
                .map(Outcome.Contradicts.class::cast)
                .map(found -> MemoryConflicts.of(found, SECOND))
                .findFirst();
    }
}

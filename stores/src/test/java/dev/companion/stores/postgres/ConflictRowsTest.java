package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConflictEvent.ConflictDetected;
import dev.companion.schemas.ConflictEvent.ConflictResolved;
import dev.companion.schemas.ConflictEvent.SettledBy;
import dev.companion.schemas.ConflictType;
import dev.companion.schemas.SuggestedResolution;
import dev.companion.stores.postgres.ConflictRow.Settled;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class ConflictRowsTest extends OneLife {

    private static final UUID NEWER = new UUID(1, 1);
    private static final UUID OLDER = new UUID(2, 2);

    @Test
    void a_conflict_is_pending_until_it_is_settled() {
        var detected = happens(detected(1));

        var pending = page("pending").getFirst();
        happens(resolved(detected.id(), Optional.of(SuggestedResolution.KEEP_NEWER), "I moved."));

        assertThat(pending.first()).isEqualTo(NEWER);
        assertThat(pending.second()).contains(OLDER);
        assertThat(pending.settled()).isEmpty();
        assertThat(page("pending")).isEmpty();
        assertThat(page("resolved").getFirst().settled())
                .contains(
                        new Settled(
                                minute(5),
                                SettledBy.USER,
                                Optional.of(SuggestedResolution.KEEP_NEWER),
                                "I moved."));
    }

    @Test
    void a_conflict_that_was_left_as_it_is_is_ignored() {
        var detected = happens(detected(1));

        happens(resolved(detected.id(), Optional.empty(), ""));

        assertThat(page("ignored")).extracting(ConflictRow::status).containsExactly("ignored");
        assertThat(page("resolved")).isEmpty();
    }

    @Test
    void the_first_settlement_counts_and_no_repeat_reopens_it() {
        var detected = happens(detected(1));
        happens(resolved(detected.id(), Optional.of(SuggestedResolution.KEEP_BOTH), "first"));

        happens(resolved(detected.id(), Optional.empty(), "second"));
        repeat(log.entries());

        assertThat(page("resolved").getFirst().settled().orElseThrow().note()).isEqualTo("first");
        assertThat(TestRows.of(database, "memory_conflicts")).hasSize(1);
    }

    @Test
    void nobody_settles_anothers_conflict() {
        var detected = happens(detected(1));
        var other = new TestLog(UUID.randomUUID(), 3);
        other.add(resolved(detected.id(), Optional.empty(), ""));

        apply(other.entries());

        assertThat(page("pending")).hasSize(1);
        assertThat(new Conflicts(database).find(UUID.randomUUID(), page("pending").getFirst().id()))
                .isEmpty();
    }

    @Test
    void those_that_nobody_settled_for_long_are_told_oldest_first() {
        happens(detected(1));
        happens(detected(2));
        happens(detected(9));

        assertThat(new Conflicts(database).pendingSince(companion, minute(5), 10))
                .extracting(ConflictRow::detectedAt)
                .containsExactly(minute(1), minute(2));
    }

    private List<ConflictRow> page(String status) {
        return new Conflicts(database)
                .page(companion, Optional.of(status), OptionalLong.empty(), 10);
    }

    private static ConflictDetected detected(long at) {
        return new ConflictDetected(
                minute(at),
                ConflictType.CONTRADICTION,
                NEWER,
                Optional.of(OLDER),
                0.9,
                SuggestedResolution.KEEP_NEWER,
                "Porto or Lisbon");
    }

    private static ConflictResolved resolved(
            UUID conflict, Optional<SuggestedResolution> kept, String note) {
        return new ConflictResolved(minute(5), conflict, kept, SettledBy.USER, note);
    }
}

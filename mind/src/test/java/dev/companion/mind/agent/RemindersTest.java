package dev.companion.mind.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.agent.Reminders.Reminder;
import dev.companion.schemas.AgentEvent.ReminderKept;
import dev.companion.schemas.AgentEvent.ReminderSet;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RemindersTest {

    private static final Instant NOW = Instant.parse("2026-05-05T18:00:00Z");
    private static final UUID TURN = new UUID(0, 1);

    @Test
    void what_is_due_comes_up_the_longest_due_first_and_not_more_than_three() {
        var reminders = Reminders.NONE;
        for (int i = 0; i < 6; i++) {
            reminders = reminders.apply(id(i), set(NOW.minusSeconds(i * 60L), "thing " + i));
        }

        assertThat(reminders.due(NOW))
                .extracting(Reminder::text)
                .containsExactly("thing 5", "thing 4", "thing 3");
    }

    @Test
    void what_is_not_due_yet_waits() {
        var reminders = Reminders.NONE.apply(id(1), set(NOW.plusSeconds(1), "later"));

        assertThat(reminders.due(NOW)).isEmpty();
        assertThat(reminders.due(NOW.plusSeconds(1))).hasSize(1);
    }

    @Test
    void what_was_kept_is_gone_in_whatever_order_it_is_read() {
        var kept = new ReminderKept(NOW, id(1), TURN);

        var after = Reminders.NONE.apply(id(1), set(NOW, "x")).apply(kept);
        var before = Reminders.NONE.apply(kept).apply(id(1), set(NOW, "x"));

        assertThat(after.due(NOW)).isEmpty();
        assertThat(before.due(NOW)).isEmpty();
        assertThat(after.and(Reminders.NONE.apply(id(1), set(NOW, "x"))).due(NOW)).isEmpty();
    }

    private static UUID id(int number) {
        return new UUID(number, 9);
    }

    private static ReminderSet set(Instant due, String text) {
        return new ReminderSet(NOW.minusSeconds(86_400), due, TURN, text);
    }
}

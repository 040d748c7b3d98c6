package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import dev.companion.schemas.AgentEvent.ReminderKept;
import dev.companion.schemas.AgentEvent.ReminderSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class NoteRowsTest extends OneLife {

    private static final UUID TURN = new UUID(4, 4);

    @Test
    void every_version_of_a_block_stays_and_the_last_one_stands() {
        happens(Talk.born(minute(0)));
        happens(edit(1, "human", "Ana"));
        happens(edit(2, "plans", "Sail."));
        happens(edit(3, "human", "Ana, from Lisbon\0"));
        happens(edit(4, "plans", ""));
        var blocks = new MemoryBlocks(database);

        assertThat(blocks.current(companion))
                .extracting(BlockRow::label, BlockRow::text)
                .containsExactly(tuple("human", "Ana, from Lisbon\uFFFD"), tuple("plans", ""));
        assertThat(blocks.at(companion, minute(2)))
                .extracting(BlockRow::text)
                .containsExactly("Ana", "Sail.");
        var newest = blocks.history(companion, "human", OptionalLong.empty(), 1);
        assertThat(newest).extracting(BlockRow::at).containsExactly(minute(3));
        assertThat(blocks.history(companion, "human", OptionalLong.of(newest.getFirst().id()), 10))
                .extracting(BlockRow::text)
                .containsExactly("Ana");
        assertThat(blocks.current(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_reminder_is_open_until_it_is_kept() {
        happens(Talk.born(minute(0)));
        var first = happens(new ReminderSet(minute(1), minute(60), TURN, "call mum"));
        happens(new ReminderSet(minute(2), minute(70), TURN, "water the plants"));
        happens(new ReminderKept(minute(61), first.id(), TURN));
        var reminders = new StoredReminders(database);

        assertThat(reminders.open(companion, 10))
                .extracting(ReminderRow::text)
                .containsExactly("water the plants");
        assertThat(reminders.page(companion, OptionalLong.empty(), 10))
                .extracting(row -> row.kept().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void everything_read_twice_leaves_the_same_rows() {
        happens(Talk.born(minute(0)));
        happens(edit(1, "human", "Ana"));
        var reminder = happens(new ReminderSet(minute(1), minute(60), TURN, "call mum"));
        happens(new ReminderKept(minute(61), reminder.id(), TURN));
        var once = rows();

        repeat(log.entries());

        assertThat(rows()).isEqualTo(once);
    }

    private static List<String> rows() {
        var rows = new ArrayList<>(TestRows.of(database, "memory_blocks"));
        rows.addAll(TestRows.of(database, "reminders"));
        return rows;
    }

    private static BlockEdited edit(int minute, String label, String text) {
        return new BlockEdited(minute(minute), Editor.COMPANION, label, text);
    }
}

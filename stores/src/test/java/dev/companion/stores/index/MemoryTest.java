package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.START;
import static dev.companion.stores.index.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemoryPinned;
import dev.companion.stores.index.Standing.Mark;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final Memory PLAIN = Memory.unknown(new Memory.Key(ALICE, id("a")));

    @Test
    void a_repeat_of_an_earlier_pin_does_not_undo_a_later_one() {
        var pinned = applied(PLAIN, "first", true);
        var unpinned = applied(pinned, "second", false);

        assertThat(pinned.standing().is(Mark.PINNED)).isTrue();
        assertThat(unpinned.standing().is(Mark.PINNED)).isFalse();
        assertThat(unpinned.apply(id("first"), pin(true))).isEmpty();
        assertThat(applied(unpinned, "third", true).standing().is(Mark.PINNED)).isTrue();
    }

    @Test
    void what_is_forgotten_keeps_nothing_and_takes_nothing() {
        var said = Facts.said(ALICE, "a", 1, "roses");
        var full = applied(PLAIN.apply(said.id(), said.event()).orElseThrow(), "pin", true);

        var gone = full.apply(id("gone"), new MemoryDeleted(START, id("a"))).orElseThrow();

        assertThat(gone.episode()).isEmpty();
        assertThat(gone.changes()).isEmpty();
        assertThat(gone.standing().isFindable()).isFalse();
        assertThat(gone.apply(said.id(), said.event())).isEmpty();
        assertThat(gone.apply(id("later"), pin(true))).isEmpty();
    }

    private static Memory applied(Memory memory, String fact, boolean pinned) {
        return memory.apply(id(fact), pin(pinned)).orElseThrow();
    }

    private static MemoryPinned pin(boolean pinned) {
        return new MemoryPinned(START, id("a"), pinned);
    }
}

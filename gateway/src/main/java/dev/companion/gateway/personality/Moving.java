package dev.companion.gateway.personality;

import dev.companion.gateway.Gateway;
import dev.companion.mind.agent.Blocks;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import dev.companion.schemas.Event;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent.MoodAdjusted;
import dev.companion.schemas.PersonalityEvent.Reset;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import dev.companion.schemas.UserEvent.AdjustmentRequested;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.schemas.UserEvent.StartedAnew;
import dev.companion.stores.postgres.MemoryBlocks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Moves a personality from outside: what is wished stands in the log beside what it did. */
public final class Moving {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(10).toNanos();

    private final Current current;
    private final Journaling journal;
    private final MemoryBlocks blocks;
    private final InstantSource clock;

    Moving(Current current, Journaling journal, MemoryBlocks blocks, InstantSource clock) {
        this.current = current;
        this.journal = journal;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** How it stands; empty for one that the fold has not brought into the world yet. */
    Optional<Placed> stands(UUID companion) {
        return current.find(companion);
    }

    /** Whether the fold has brought it into the world, which it gets a few seconds for. */
    boolean awaitBirth(UUID companion) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (stands(companion).isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Moves the mood.
     *
     * @param key the same one asks for the same adjustment, which is made once
     * @return whether the fold has taken it in
     */
    boolean adjust(UUID companion, Pad change, String reason, String key) {
        var wish =
                Recorded.root(
                        journal.slot(companion, "mood-adjustment", key),
                        Gateway.MODULE,
                        companion,
                        new AdjustmentRequested(now(), reason));
        var moved = wish.led(Gateway.MODULE, new MoodAdjusted(now(), change));
        return journal.known(companion, moved.id())
                || journal.write(List.of(wish, moved), moved.id());
    }

    /**
     * How a personality is to begin anew.
     *
     * @param cause by whose wish; one's own leaves what the companion noted of its person
     */
    record Beginning(String profile, Traits traits, Rules rules, Cause cause) {

        private boolean takes(String label) {
            return cause == Cause.ADMIN || label.equals(Blocks.PERSONA);
        }

        private Editor editor() {
            return cause == Cause.ADMIN ? Editor.ADMIN : Editor.USER;
        }
    }

    /**
     * Lets a personality begin anew, and the memory blocks with it.
     *
     * @param key the same one asks for the same beginning, which is made once
     * @return whether the fold has taken it in
     */
    boolean beginAnew(UUID companion, Beginning beginning, String key) {
        var wish =
                Recorded.root(
                        journal.slot(companion, "new-beginning", key),
                        Gateway.MODULE,
                        companion,
                        new StartedAnew(now(), beginning.profile(), beginning.cause()));
        var reset =
                wish.led(Gateway.MODULE, new Reset(now(), beginning.traits(), beginning.rules()));
        if (journal.known(companion, reset.id())) {
            return true;
        }
        var facts = new ArrayList<Recorded<? extends Event>>(List.of(wish, reset));
        for (var label : labels(companion, beginning::takes)) {
            var emptied = new BlockEdited(now(), beginning.editor(), label, "");
            facts.add(wish.led(Gateway.MODULE, emptied, facts.size()));
        }
        return journal.write(facts, reset.id());
    }

    private List<String> labels(UUID companion, Predicate<String> wanted) {
        return blocks.current(companion).stream()
                .filter(block -> !block.text().isEmpty())
                .map(block -> block.label())
                .filter(wanted)
                .toList();
    }
}

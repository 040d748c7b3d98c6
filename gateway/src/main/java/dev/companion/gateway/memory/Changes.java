package dev.companion.gateway.memory;

import dev.companion.gateway.Gateway;
import dev.companion.gateway.Refused;
import dev.companion.schemas.Event;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemoryPinned;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import dev.companion.stores.postgres.MemoryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Corrects, pins and forgets single memories. */
final class Changes {

    /** A correction matters as much as what it corrects. */
    private static final String AS_BEFORE = "as-before";

    private final Writing writing;

    Changes(Writing writing) {
        this.writing = writing;
    }

    /**
     * What was done.
     *
     * @param memoryId the memory that holds now, or was forgotten
     * @param applied false when rows or index have yet to take it in
     */
    record Done(UUID memoryId, boolean applied) {}

    /**
     * Puts another text in a memory's place.
     *
     * @param key the same one asks for the same correction
     * @throws Refused when it no longer holds, or is not theirs to correct
     */
    Done correct(UUID companion, MemoryRow memory, String text, String key) {
        var slot = writing.slot(companion, "memory-correction", memory.id() + "\u001F" + key);
        if (memory.outdated().flatMap(MemoryRow.Outdated::by).filter(slot::equals).isPresent()) {
            return new Done(slot, true);
        }
        if (memory.outdated().isPresent()) {
            throw new Refused(
                    "memory %s no longer holds%s"
                            .formatted(
                                    memory.id(),
                                    memory.outdated()
                                            .flatMap(MemoryRow.Outdated::by)
                                            .map("; %s does instead"::formatted)
                                            .orElse("")));
        }
        if (memory.type() == MemoryType.DOCUMENT) {
            throw new Refused(
                    "a passage of a document cannot be corrected; remove the document and add it"
                            + " again");
        }
        var corrected =
                new MemoryCorrected(
                        writing.now(),
                        memory.id(),
                        memory.type(),
                        memory.place(),
                        memory.at(),
                        text);
        var root = writing.root(companion, slot, corrected);
        var facts = new ArrayList<Recorded<? extends Event>>(List.of(root));
        memory.importance()
                .ifPresent(worth ->
                        facts.add(
                                root.led(
                                        Gateway.MODULE,
                                        new ImportanceScored(
                                                writing.now(), slot, worth, AS_BEFORE, false))));
        if (memory.pinned()) {
            facts.add(root.led(Gateway.MODULE, new MemoryPinned(writing.now(), slot, true)));
        }
        return new Done(slot, writing.write(facts));
    }

    /** Keeps it in mind, or no longer. */
    Done pin(UUID companion, MemoryRow memory, boolean pinned, String key) {
        if (memory.pinned() == pinned) {
            return new Done(memory.id(), true);
        }
        var slot = writing.slot(companion, "memory-pin", memory.id() + "\u001F" + key);
        var fact = new MemoryPinned(writing.now(), memory.id(), pinned);
        return new Done(memory.id(), writing.write(List.of(writing.root(companion, slot, fact))));
    }

    /** Takes it out of everything but the sealed log. */
    Done forget(UUID companion, MemoryRow memory) {
        var slot = writing.slot(companion, "memory-forgetting", memory.id().toString());
        var fact = new MemoryDeleted(writing.now(), memory.id());
        return new Done(memory.id(), writing.write(List.of(writing.root(companion, slot, fact))));
    }
}

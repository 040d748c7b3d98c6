package dev.companion.gateway.blocks;

import dev.companion.gateway.Refused;
import dev.companion.gateway.memory.Writing;
import dev.companion.mind.agent.Block;
import dev.companion.mind.agent.Edit;
import dev.companion.mind.agent.Editing;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Changes blocks as their user says. */
final class BlockEdits {

    private final BlockReads reads;
    private final Writing writing;

    BlockEdits(BlockReads reads, Writing writing) {
        this.reads = reads;
        this.writing = writing;
    }

    /**
     * What a block holds since.
     *
     * @param applied false when the rows have yet to take it in
     */
    record Done(BlockView block, boolean applied) {}

    /**
     * Changes one.
     *
     * @param key the same one asks for the same edit, which is made once
     * @throws Refused when the block may not become so
     */
    Done edit(UUID companion, String label, String key, Function<Editing, Edit> wanted) {
        var slot = writing.slot(companion, "block-edit", label + "\u001F" + key);
        var before = reads.ofEdit(companion, slot);
        return before.map(view -> new Done(view, true))
                .orElseGet(() -> edit(companion, slot, wanted));
    }

    private Done edit(UUID companion, UUID slot, Function<Editing, Edit> wanted) {
        var editing = reads.editing(companion);
        return switch (wanted.apply(editing)) {
            case Edit.Refused(var why) -> throw new Refused(why);
            case Edit.To(var label, var text) -> {
                var held = editing.blocks().find(label).filter(b -> b.text().equals(text));
                yield held.map(block -> new Done(BlockView.of(block), true))
                        .orElseGet(() -> write(companion, slot, label, text));
            }
        };
    }

    private Done write(UUID companion, UUID slot, String label, String text) {
        // As exact as the rows have it, so that a repeat is answered alike.
        var at = writing.now().truncatedTo(ChronoUnit.MICROS);
        var event = new BlockEdited(at, Editor.USER, label, text);
        var fact = writing.root(companion, slot, event);
        return new Done(BlockView.edited(slot, event), writing.write(List.of(fact)));
    }

    /**
     * All of a block's text; an empty one takes it away.
     *
     * @param basedOn the version that whoever wrote the text saw; another one since is not lost
     */
    static Edit whole(Editing editing, String label, String text, Optional<UUID> basedOn) {
        var stands = editing.blocks().find(label);
        var seen = basedOn.filter(version -> !version.equals(versionOf(stands)));
        if (seen.isPresent()) {
            return new Edit.Refused(
                    "block %s was edited since that version; look at it again".formatted(label));
        }
        return text.isEmpty() ? editing.remove(label) : editing.write(label, text);
    }

    private static UUID versionOf(Optional<Block> stands) {
        return stands.map(Block::edit).orElse(BlockView.UNEDITED);
    }
}

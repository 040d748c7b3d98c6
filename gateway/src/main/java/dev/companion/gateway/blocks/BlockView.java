package dev.companion.gateway.blocks;

import dev.companion.mind.agent.Block;
import dev.companion.mind.agent.Editing;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A memory block as people see it.
 *
 * @param text empty when there is nothing in it
 * @param limit characters it can hold
 * @param version the edit that made it so; of one that nobody edited all zeros
 * @param editor who made that edit; absent where nobody did
 */
record BlockView(
        String label,
        String text,
        int characters,
        int limit,
        UUID version,
        Optional<String> editor,
        Optional<Instant> at) {

    /** The version of a block that nobody edited. */
    static final UUID UNEDITED = new UUID(0, 0);

    static BlockView of(Block block) {
        return block.edit().equals(UNEDITED)
                ? unedited(block.label(), block.text())
                : edited(
                        block.edit(),
                        new BlockEdited(block.at(), block.editor(), block.label(), block.text()));
    }

    static BlockView edited(UUID edit, BlockEdited event) {
        return new BlockView(
                event.label(),
                event.text(),
                event.text().length(),
                Editing.LONGEST,
                edit,
                Optional.of(word(event.editor())),
                Optional.of(event.at()));
    }

    static BlockView unedited(String label, String text) {
        return new BlockView(
                label,
                text,
                text.length(),
                Editing.LONGEST,
                UNEDITED,
                Optional.empty(),
                Optional.empty());
    }

    static String word(Editor editor) {
        return editor.name().toLowerCase(Locale.ROOT);
    }
}

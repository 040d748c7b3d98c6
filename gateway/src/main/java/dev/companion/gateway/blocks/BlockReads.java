package dev.companion.gateway.blocks;

import dev.companion.mind.agent.Blocks;
import dev.companion.mind.agent.Editing;
import dev.companion.mind.agent.Persona;
import dev.companion.mind.personality.Profile;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Traits;
import dev.companion.stores.postgres.BlockRow;
import dev.companion.stores.postgres.MemoryBlocks;
import dev.companion.topics.PersonalityTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A companion's blocks as the rows have them, with their defaults. */
final class BlockReads {

    private final MemoryBlocks rows;
    private final PersonalityTable personalities;

    BlockReads(MemoryBlocks rows, PersonalityTable personalities) {
        this.rows = rows;
        this.personalities = personalities;
    }

    /** Those that hold something, persona and human always. */
    List<BlockView> now(UUID companion) {
        return views(companion, rows.current(companion));
    }

    /** The same as it was then. */
    List<BlockView> at(UUID companion, Instant time) {
        return views(companion, rows.at(companion, time));
    }

    BlockHistory history(UUID companion, String label, OptionalLong before, int limit) {
        return BlockHistory.of(
                label,
                label.equals(Blocks.PERSONA) ? Persona.of(traits(companion)) : "",
                rows.history(companion, label, before, limit),
                limit);
    }

    /** What may become of them. */
    Editing editing(UUID companion) {
        return new Editing(fold(rows.current(companion)), traits(companion));
    }

    /** A block as an edit left it, if the rows have that edit. */
    Optional<BlockView> ofEdit(UUID companion, UUID edit) {
        return rows.ofEdit(companion, edit).map(row -> BlockView.edited(edit, event(row)));
    }

    private List<BlockView> views(UUID companion, List<BlockRow> found) {
        var blocks = fold(found);
        var views = new ArrayList<BlockView>();
        blocks.withDefaults(traits(companion)).forEach(block -> views.add(BlockView.of(block)));
        if (blocks.find(Blocks.HUMAN).isEmpty()) {
            views.add(1, BlockView.unedited(Blocks.HUMAN, ""));
        }
        return List.copyOf(views);
    }

    private static Blocks fold(List<BlockRow> rows) {
        var blocks = Blocks.NONE;
        for (var row : rows) {
            blocks = blocks.apply(row.edit(), row.offset(), event(row));
        }
        return blocks;
    }

    private static BlockEdited event(BlockRow row) {
        return new BlockEdited(row.at(), row.editor(), row.label(), row.text());
    }

    /** They do not change in a life; before they are known the ones that answers go by. */
    private Traits traits(UUID companion) {
        return personalities
                .find(companion)
                .map(PersonalitySnapshot::traits)
                .orElse(Profile.CURIOUS_COMPANION.traits());
    }
}

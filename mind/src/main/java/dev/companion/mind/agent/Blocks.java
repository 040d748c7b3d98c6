package dev.companion.mind.agent;

import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The memory blocks of a companion: a fold over {@link BlockEdited}. What may become of them is
 * decided by {@link Editing}.
 *
 * @param edited the blocks by label; one that is gone has an empty text, so that an edit further
 *     back in the log does not bring it back
 * @param known the last edits, each of which counts once
 */
public record Blocks(SequencedMap<String, Block> edited, List<UUID> known) {

    /** Who the companion is. */
    public static final String PERSONA = "persona";

    /** Whom it talks with. */
    public static final String HUMAN = "human";

    public static final Blocks NONE = new Blocks(new TreeMap<>(), List.of());

    private static final int EDITS_KNOWN = 64;
    private static final UUID BY_DEFAULT = new UUID(0, 0);
    private static final long BEFORE_ALL = -1;

    public Blocks {
        edited = Collections.unmodifiableSequencedMap(new TreeMap<>(edited));
        known = List.copyOf(known);
    }

    /**
     * After an edit. The first record of an edit counts, and of two edits of a block the one
     * further on in the log, in whatever order they come.
     *
     * @param place of its record in the log
     */
    public Blocks apply(UUID edit, long place, BlockEdited event) {
        if (known.contains(edit)) {
            return this;
        }
        var edits = new ArrayList<>(known);
        edits.add(edit);
        var last = edits.subList(Math.max(0, edits.size() - EDITS_KNOWN), edits.size());
        var blocks = new TreeMap<>(edited);
        var now = blocks.get(event.label());
        if (now == null || now.place() < place) {
            var block =
                    new Block(event.label(), event.text(), event.editor(), event.at(), edit, place);
            blocks.put(event.label(), block);
        }
        return new Blocks(blocks, last);
    }

    /** The same with what other reading of the log knows of later edits. */
    public Blocks and(Blocks others) {
        var all = this;
        for (var block : others.edited.values()) {
            var edit = new BlockEdited(block.at(), block.editor(), block.label(), block.text());
            all = all.apply(block.edit(), block.place(), edit);
        }
        return all;
    }

    /** Whether this edit is in the fold, as far back as it remembers. */
    public boolean knows(UUID edit) {
        return known.contains(edit);
    }

    /** Those that hold something, best known first; the persona is always among them. */
    public List<Block> withDefaults(Traits traits) {
        var all = new ArrayList<Block>();
        all.add(find(PERSONA).orElseGet(() -> byDefault(traits)));
        find(HUMAN).ifPresent(all::add);
        edited.values().stream()
                .filter(block -> !block.text().isEmpty())
                .filter(block -> !block.label().equals(PERSONA) && !block.label().equals(HUMAN))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /**
     * Those that may be shown in a place. What the companion wrote it may have learned where the
     * two were alone, so in a channel it shows of itself only what it was given.
     */
    public List<Block> shownIn(Place place, Traits traits) {
        return switch (place) {
            case DIRECT -> withDefaults(traits);
            case CHANNEL ->
                    List.of(
                            find(PERSONA)
                                    .filter(persona -> persona.editor() != Editor.COMPANION)
                                    .orElseGet(() -> byDefault(traits)));
        };
    }

    /** One that was edited and holds something. */
    public Optional<Block> find(String label) {
        return Optional.ofNullable(edited.get(label)).filter(block -> !block.text().isEmpty());
    }

    private static Block byDefault(Traits traits) {
        return new Block(
                PERSONA,
                Persona.of(traits),
                Editor.COMPANION,
                Instant.EPOCH,
                BY_DEFAULT,
                BEFORE_ALL);
    }
}

package dev.companion.mind.prompt;

import dev.companion.mind.agent.Block;
import dev.companion.mind.voice.Memory;
import dev.companion.mind.voice.Scene;
import dev.companion.schemas.ConversationEvent.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that a language model is told before it answers a turn.
 *
 * @param blocks those that may be shown in this place, see {@link
 *     dev.companion.mind.agent.Blocks#shownIn}
 * @param care a sentence to keep in mind when the person is not well; it goes before all else
 * @param leftOut memories that are not shown, such as those that carry instructions
 */
public record Briefing(
        Scene scene,
        List<Block> blocks,
        Place place,
        Optional<String> care,
        Predicate<Memory> leftOut) {
    public Briefing {
        blocks = List.copyOf(blocks);
    }

    /** With nothing to take special care of. */
    public Briefing(Scene scene, List<Block> blocks, Place place) {
        this(scene, blocks, place, Optional.empty(), _ -> false);
    }

    public Briefing caring(Optional<String> sentence) {
        return new Briefing(scene, blocks, place, sentence, leftOut);
    }

    public Briefing leavingOut(Predicate<Memory> which) {
        return new Briefing(scene, blocks, place, care, which);
    }

    /** Those that are shown, best first. */
    public List<Memory> memories() {
        return scene.memories().stream().filter(leftOut.negate()).toList();
    }
}

package dev.companion.mind.consolidation;

import java.util.List;

/**
 * A model's answer to {@link ConsolidationPrompt}, before it is checked.
 *
 * @param text what the lines come to; empty when the model found that they come to nothing
 * @param lines the numbers of the lines it drew on, from 1
 */
public record ModelAbstract(String text, List<Integer> lines) {
    public ModelAbstract {
        lines = List.copyOf(lines);
    }
}

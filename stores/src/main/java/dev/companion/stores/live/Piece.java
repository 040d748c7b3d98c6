package dev.companion.stores.live;

import java.util.List;
import java.util.UUID;

/**
 * Part of a reply that is being made. No fact: the reply may turn out otherwise.
 *
 * @param turn what is being answered, or the initiative that is being followed
 * @param messages those of the turn, at most {@value #MOST_MESSAGES}; empty where nobody wrote
 * @param anew whether the pieces of this turn so far are void
 * @param text more of the text; may be empty where {@code anew}
 */
public record Piece(UUID companion, UUID turn, List<UUID> messages, boolean anew, String text) {

    /** Of a turn with more, the last. */
    public static final int MOST_MESSAGES = 64;

    public Piece {
        messages =
                List.copyOf(
                        messages.subList(
                                Math.max(0, messages.size() - MOST_MESSAGES), messages.size()));
    }
}

package dev.companion.gateway.blocks;

import dev.companion.gateway.BadRequest;
import dev.companion.mind.agent.Editing;

/** Labels as people give them. */
final class Labels {

    private Labels() {}

    static String checked(String label) {
        if (!Editing.LABEL.matcher(label).matches()) {
            throw new BadRequest(
                    "a block's label must be 1 to 32 of a-z, digits, _ and -, and begin with a"
                            + " letter");
        }
        return label;
    }
}

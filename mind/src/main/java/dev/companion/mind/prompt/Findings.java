package dev.companion.mind.prompt;

import dev.companion.mind.agent.Fence;
import dev.companion.mind.voice.Memory;
import java.time.ZoneId;
import java.util.List;

/** What a search found, for the model that asked for it: fenced as in a prompt, and short. */
public final class Findings {

    /** Tokens of one of them. */
    private static final int LONGEST = 120;

    private Findings() {}

    public static String text(List<Memory> found, ZoneId zone) {
        return found.isEmpty()
                ? "Nothing was found."
                : Fence.around(
                        "found",
                        found.stream()
                                .map(memory -> Tokens.head(Remembered.line(memory, zone), LONGEST))
                                .toList());
    }
}

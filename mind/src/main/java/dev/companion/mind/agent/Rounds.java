package dev.companion.mind.agent;

/**
 * How long a companion may go on using tools before it must speak.
 *
 * @param most rounds in which it may use tools; then it is asked for words, without tools
 * @param calls of tools in one round; what it asks for beyond that is refused
 */
public record Rounds(int most, int calls) {

    public static final Rounds DEFAULT = new Rounds(4, 3);

    private static final int HIGHEST = 16;

    public Rounds {
        if (most < 0 || most > HIGHEST || calls < 1 || calls > HIGHEST) {
            throw new IllegalArgumentException(
                    "rounds must be within 0..%d and calls within 1..%d, were %d and %d"
                            .formatted(HIGHEST, HIGHEST, most, calls));
        }
    }

    /** Whether tools are still offered in this round, counting from 0. */
    public boolean offersTools(int round) {
        return round < most;
    }
}

package dev.companion.emotion.simulation;

import dev.companion.mind.personality.PersonalityState;

/** Folds twenty thousand facts of a hundred companions, in a virtual machine of its own. */
final class FoldOnce {

    private static final int COMPANIONS = 100;
    private static final int FACTS_EACH = 200;

    private FoldOnce() {}

    /**
     * Prints the hashes of all states, one a line.
     *
     * @param arguments the seed
     */
    public static void main(String[] arguments) {
        var dice = new Dice(Long.parseLong(arguments[0]));
        for (int i = 0; i < COMPANIONS; i++) {
            var state = PersonalityState.UNBORN;
            for (var fact : AnyJournal.of(FACTS_EACH, dice.others())) {
                state = state.apply(fact);
            }
            System.out.println(state.version() + " " + state.hash());
        }
    }
}

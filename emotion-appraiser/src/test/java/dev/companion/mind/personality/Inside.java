package dev.companion.mind.personality;

import dev.companion.schemas.Pad;
import java.util.Optional;

/** What a state keeps to itself. */
public final class Inside {

    private Inside() {}

    /** How many days the state remembers the mood of. */
    public static int days(PersonalityState state) {
        return state.feeling().week().days().size();
    }

    /** Their mean. */
    public static Optional<Pad> weeksMean(PersonalityState state) {
        return state.feeling().week().mean();
    }
}

package dev.companion.mind.reflection;

import java.util.List;

/** What a language model said when it was asked for habits. */
public sealed interface Heard {

    /** None is connected: nobody was asked. */
    record Nobody() implements Heard {}

    /** It did not answer, or not what it was asked. */
    record Nothing() implements Heard {}

    /** It named these. */
    record Habits(String model, List<NamedHabit> named) implements Heard {
        public Habits {
            named = List.copyOf(named);
        }
    }
}

package dev.companion.standalone.settings;

import java.util.List;

/** What reading the settings came to. */
public sealed interface SettingsReading {

    /** All is well. */
    record Valid(Settings settings) implements SettingsReading {}

    /** Every problem there is, not just the first. */
    record Refused(List<Problem> problems) implements SettingsReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

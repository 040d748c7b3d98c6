package dev.companion.standalone.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A set of values that suit one kind of running; each is overridden by naming the setting. */
public enum RunProfile {
    /** Quicker to evolve, higher limits, a more wary screen. */
    DEVELOPMENT,
    /** The defaults. */
    PRODUCTION,
    /** Fastest to evolve, limits out of the way, everything remembered. */
    TESTING;

    /** The name in settings, such as {@code production}. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(RunProfile::settingName).toList();
    }
}

package dev.companion.standalone.settings;

import java.util.List;

/** Settings of who is answered, and of where help is. */
final class SafetySettings {

    private static final Kind HOURS = new Kind.Whole(1, 8_760);

    static final List<Setting> ALL =
            List.of(
                    Setting.of(
                            "region",
                            "COMPANION_REGION",
                            new Kind.Country(),
                            "Where people are who have not named their country, for the number of"
                                    + " human help in a crisis."),
                    Setting.of(
                                    "security.ban-hours",
                                    "SECURITY_BAN_HOURS",
                                    HOURS,
                                    "For how long someone is shut out.")
                            .orElse("24"),
                    Setting.of(
                                    "security.repeated-ban-hours",
                                    "SECURITY_REPEATED_BAN_HOURS",
                                    HOURS,
                                    "For how long where it happens again within thirty days.")
                            .orElse("168"));

    private SafetySettings() {}
}

package dev.companion.standalone.settings;

import java.util.List;

/** Settings of who is answered and when, of where help is, and of saying what it is. */
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
                            .orElse("168"),
                    Setting.of(
                                    "conversation.quiet-ms",
                                    "CONVERSATION_QUIET_MS",
                                    new Kind.Whole(100, 60_000),
                                    "The pause, in milliseconds, after which what someone writes"
                                            + " line by line in a chat is answered.")
                            .orElse("2500"),
                    Setting.of(
                                    "conversation.disclosure-hours",
                                    "CONVERSATION_DISCLOSURE_HOURS",
                                    new Kind.Whole(1, 168),
                                    "After how many hours of talk without a long silence the"
                                            + " companion says again that it is an AI.")
                            .orElse("3"));

    private SafetySettings() {}
}

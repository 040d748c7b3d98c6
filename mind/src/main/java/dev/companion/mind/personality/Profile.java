package dev.companion.mind.personality;

import dev.companion.schemas.Traits;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The personalities a companion can be born with. All are warm enough to live with and calm enough
 * to lean on; they differ in what they bring: questions, comfort, thought or play.
 */
public enum Profile {
    /** Wants to know: high openness, outgoing, even-tempered. */
    CURIOUS_COMPANION(new Traits(0.85, 0.60, 0.65, 0.75, 0.30)),
    /** Is there for you: very agreeable, steady, unhurried. */
    SUPPORTIVE_FRIEND(new Traits(0.60, 0.70, 0.60, 0.90, 0.25)),
    /** Thinks along: open and thorough, more reserved, ready to disagree. */
    INTELLECTUAL_MENTOR(new Traits(0.90, 0.80, 0.40, 0.60, 0.20)),
    /** Makes things: most open of all, lively, less orderly, more moved by what happens. */
    CREATIVE_COLLABORATOR(new Traits(0.95, 0.45, 0.75, 0.70, 0.40));

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Traits traits;

    Profile(Traits traits) {
        this.traits = traits;
    }

    public Traits traits() {
        return traits;
    }

    /** The name in settings and requests, such as {@code curious_companion}. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The profile that a setting names.
     *
     * @throws IllegalArgumentException that lists the names there are
     */
    public static Profile named(String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.settingName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no profile \"%s\"; there are %s"
                                        .formatted(
                                                name,
                                                Arrays.stream(values())
                                                        .map(Profile::settingName)
                                                        .collect(Collectors.joining(", ")))));
    }
}

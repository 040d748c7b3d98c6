package dev.companion.standalone.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that can be set.
 *
 * @param key its name in {@code companion.yaml} and everywhere it is talked about
 * @param environment its names as an environment variable; the first one set counts
 * @param fallback the value when nobody names one; absent for what may stay unset
 * @param profiles values that run profiles give it
 * @param secret never shown
 * @param about what it is, one sentence
 */
public record Setting(
        String key,
        List<String> environment,
        Kind kind,
        Optional<String> fallback,
        Map<RunProfile, String> profiles,
        boolean secret,
        String about) {

    public Setting {
        environment = List.copyOf(environment);
        profiles = Map.copyOf(profiles);
    }

    static Setting of(String key, String environment, Kind kind, String about) {
        return new Setting(
                key,
                List.of(environment),
                kind,
                Optional.empty(),
                Map.of(),
                kind instanceof Kind.Key,
                about);
    }

    /** Never shown, though any text will do. */
    Setting secretly() {
        return new Setting(key, environment, kind, fallback, profiles, true, about);
    }

    Setting orElse(String value) {
        return new Setting(key, environment, kind, Optional.of(value), profiles, secret, about);
    }

    /** The values of the three run profiles. */
    Setting in(String development, String production, String testing) {
        var values =
                Map.of(
                        RunProfile.DEVELOPMENT, development,
                        RunProfile.PRODUCTION, production,
                        RunProfile.TESTING, testing);
        return new Setting(key, environment, kind, fallback, values, secret, about);
    }

    /** Also read from this variable. */
    Setting also(String variable) {
        var names = List.of(environment.getFirst(), variable);
        return new Setting(key, names, kind, fallback, profiles, secret, about);
    }

    /** A value as it may be shown: secrets and passwords inside URLs are not. */
    String shown(String value) {
        if (secret) {
            return "***";
        }
        return kind instanceof Kind.Url ? withoutUserInfo(value) : value;
    }

    /** Everything a URL may carry that is not for everyone's eyes. */
    private static String withoutUserInfo(String url) {
        return url.replaceFirst("//.*@", "//***@").replaceFirst("[?#].*$", "?***");
    }
}

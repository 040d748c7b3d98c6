package dev.companion.standalone.settings;

import java.util.Optional;

/**
 * A setting and what it is set to.
 *
 * @param value absent where nothing is set and there is no default
 */
public record InForce(Setting setting, Optional<String> value, Origin origin) {

    /** The value as it may be shown. */
    public Optional<String> shown() {
        return value.map(setting::shown);
    }

    @Override
    public String toString() {
        return "%s=%s (%s)".formatted(setting.key(), shown().orElse("-"), origin.where());
    }
}

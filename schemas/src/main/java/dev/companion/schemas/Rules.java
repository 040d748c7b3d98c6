package dev.companion.schemas;

import java.util.Map;

/**
 * Which version of the fold's rules a companion lives by, and the settings that change what it
 * computes. Part of the journal, so that a replay needs no configuration.
 *
 * @param version of the rules; an old one stays runnable for ever
 * @param parameters by setting name, sorted
 */
public record Rules(int version, Map<String, Double> parameters) {
    public Rules {
        if (version < 1) {
            throw new IllegalArgumentException("rules version must be at least 1, was " + version);
        }
        parameters = Maps.sorted(parameters);
    }
}

package dev.companion.gateway.access;

import dev.companion.stores.cache.Rate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What decides who may do what.
 *
 * @param loopback whether only this machine can reach the gateway: then whoever is on it needs no
 *     key to act as a user
 * @param hosts the names under which it may be asked, beside {@code localhost} and its addresses;
 *     with a port or without
 * @param adminHash SHA-256 of the admin key, in hexadecimal
 * @param messages how often a user may ask for what is dear
 */
public record AccessConfig(boolean loopback, Set<String> hosts, String adminHash, Rate messages) {

    /** For each message that a key's user may write, its holder may ask this often. */
    private static final int CALLS_FOR_A_MESSAGE = 10;

    public AccessConfig {
        hosts =
                hosts.stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** How often the holder of a user's key may ask for anything. */
    Rate calls() {
        return messages.times(CALLS_FOR_A_MESSAGE);
    }
}

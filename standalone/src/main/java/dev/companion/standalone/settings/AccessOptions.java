package dev.companion.standalone.settings;

import java.net.InetAddress;
import java.util.Set;

/**
 * Where the gateway listens, and under which names it is asked.
 *
 * @param hosts beside {@code localhost}; with a port or without
 */
public record AccessOptions(InetAddress address, Set<String> hosts) {

    public AccessOptions {
        hosts = Set.copyOf(hosts);
    }
}

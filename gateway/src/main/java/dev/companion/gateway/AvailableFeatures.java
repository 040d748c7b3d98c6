package dev.companion.gateway;

import java.util.List;

/** What people can do here while something is away, by its names in JSON. */
@FunctionalInterface
public interface AvailableFeatures {

    List<String> now();
}

package dev.companion.mind.voice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An answer in the making: its sentences, and the memories they draw on. */
final class Draft {

    private final List<String> parts = new ArrayList<>();
    private final Set<UUID> used = new LinkedHashSet<>();

    Draft say(Optional<String> part) {
        part.filter(text -> !parts.contains(text)).ifPresent(parts::add);
        return this;
    }

    Draft use(Found found) {
        used.add(found.telling().memory().id());
        return this;
    }

    Draft use(List<UUID> ids) {
        used.addAll(ids);
        return this;
    }

    Draft then(Draft other) {
        parts.addAll(other.parts);
        used.addAll(other.used);
        return this;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    int size() {
        return parts.size();
    }

    String text() {
        return String.join(" ", parts);
    }

    List<UUID> used() {
        return List.copyOf(used);
    }
}

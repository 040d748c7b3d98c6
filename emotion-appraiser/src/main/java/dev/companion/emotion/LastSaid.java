package dev.companion.emotion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the companion last said in each conversation, since this process began. Thread-safe. */
final class LastSaid {

    private static final int MOST_CONVERSATIONS = 10_000;

    private final Map<Key, String> lines =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
                    return size() > MOST_CONVERSATIONS;
                }
            };

    synchronized void said(UUID companion, UUID conversation, String text) {
        var key = new Key(companion, conversation);
        lines.remove(key);
        lines.put(key, text);
    }

    synchronized Optional<String> in(UUID companion, UUID conversation) {
        return Optional.ofNullable(lines.get(new Key(companion, conversation)));
    }

    synchronized void forget(UUID companion) {
        lines.keySet().removeIf(key -> key.companion().equals(companion));
    }

    synchronized void clear() {
        lines.clear();
    }

    private record Key(UUID companion, UUID conversation) {}
}

package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.stores.index.MemoryIndex;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** The last lines of each conversation: kept as they are said, else read from memory. */
final class Dialogues {

    static final int LINES = 10;

    private final MemoryIndex index;
    private final Cache<Key, Deque<Uttered>> recent =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    Dialogues(MemoryIndex index) {
        this.index = index;
    }

    /** Oldest first, at most {@value #LINES}; what was forgotten or corrected since is left out. */
    List<Uttered> recent(UUID companion, UUID conversation) {
        var lines = lines(companion, conversation);
        synchronized (lines) {
            var gone = index.gone(companion, lines.stream().map(Uttered::memory).toList());
            lines.removeIf(line -> gone.contains(line.memory()));
            return List.copyOf(lines);
        }
    }

    void said(UUID companion, UUID conversation, Uttered line) {
        var lines = lines(companion, conversation);
        synchronized (lines) {
            lines.addLast(line);
            while (lines.size() > LINES) {
                lines.removeFirst();
            }
        }
    }

    /** Whether the answer to a turn is in memory already: then it was given before a restart. */
    boolean remembersReplyTo(UUID companion, UUID turn) {
        var reply = EventId.derived(turn, EventType.REPLY_COMPOSED, 0);
        var memory = Uttered.memoryOf(reply);
        return index.episode(companion, memory).isPresent()
                || !index.gone(companion, List.of(memory)).isEmpty();
    }

    boolean everSpoke(UUID companion) {
        return index.size(companion) > 0;
    }

    private Deque<Uttered> lines(UUID companion, UUID conversation) {
        return recent.get(
                new Key(companion, conversation),
                key -> {
                    var lines = new ArrayDeque<Uttered>();
                    index.recent(key.companion(), key.conversation(), LINES)
                            .forEach(episode -> lines.addLast(Uttered.of(episode)));
                    return lines;
                });
    }

    private record Key(UUID companion, UUID conversation) {}
}

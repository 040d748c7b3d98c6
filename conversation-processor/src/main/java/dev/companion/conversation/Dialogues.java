package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.disclosure.Sitting;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.stores.index.MemoryIndex;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The last lines of each conversation: kept as they are said, else read from memory. */
final class Dialogues {

    static final int LINES = 10;

    private final MemoryIndex index;
    private final Cache<Key, Talked> recent =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    /** The last cry for help, for as long as it matters to the tone. */
    private final Cache<UUID, Uttered> dangers =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofHours(24))
                    .build();

    Dialogues(MemoryIndex index) {
        this.index = index;
    }

    /** Oldest first, at most {@value #LINES}; what was forgotten or corrected since is left out. */
    List<Uttered> recent(UUID companion, UUID conversation) {
        var lines = talked(companion, conversation).lines;
        synchronized (lines) {
            var gone = index.gone(companion, lines.stream().map(Uttered::memory).toList());
            lines.removeIf(line -> gone.contains(line.memory()));
            return List.copyOf(lines);
        }
    }

    void said(UUID companion, UUID conversation, Uttered line) {
        talked(companion, conversation).add(line);
    }

    /** They were in danger, and said so in these words. */
    void endangered(UUID companion, Uttered line) {
        dangers.put(companion, line);
    }

    /** What they said when they were in danger last, as far as this instance has heard it. */
    Optional<Uttered> danger(UUID companion) {
        return Optional.ofNullable(dangers.getIfPresent(companion));
    }

    /** Nothing they said or were told is at hand any more. */
    void forget(UUID companion) {
        recent.asMap().keySet().removeIf(key -> key.companion().equals(companion));
        dangers.invalidate(companion);
    }

    /** How long they have been talking here. */
    Sitting sitting(UUID companion, UUID conversation) {
        return talked(companion, conversation).sitting;
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

    private Talked talked(UUID companion, UUID conversation) {
        return recent.get(
                new Key(companion, conversation),
                key -> {
                    var talked = new Talked();
                    index.recent(key.companion(), key.conversation(), LINES)
                            .forEach(episode -> talked.add(Uttered.of(episode)));
                    return talked;
                });
    }

    /** The last lines of a conversation, and how long it has been going on. */
    private static final class Talked {

        private final Deque<Uttered> lines = new ArrayDeque<>();
        private volatile Sitting sitting = Sitting.NONE;

        void add(Uttered line) {
            synchronized (lines) {
                lines.addLast(line);
                while (lines.size() > LINES) {
                    lines.removeFirst();
                }
                sitting = sitting.after(line.speaker(), line.text(), line.at());
            }
        }
    }

    private record Key(UUID companion, UUID conversation) {}
}

package dev.companion.topics.lanes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages that wait for what comes after them. Their records stay open meanwhile, so that after a
 * crash they are seen again together with what they wait for.
 */
public final class OpenMessages {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Cache<UUID, Boolean> done =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(REMEMBERED).build();
    private final Map<UUID, Map<UUID, Waiting>> byCompanion = new ConcurrentHashMap<>();

    /**
     * Lets a message wait; a repeat of one that waits or was done with lately is closed at once.
     *
     * @return whether it is new
     */
    public boolean add(
            Recorded<? extends Event> fact, MessageReceived message, LaneHandler.Open open) {
        var waiting = byCompanion.computeIfAbsent(fact.companion(), _ -> new LinkedHashMap<>());
        boolean known =
                done.getIfPresent(fact.id()) != null
                        || waiting.putIfAbsent(fact.id(), new Waiting(fact, message, open)) != null;
        if (known) {
            open.close();
        }
        return !known;
    }

    /** Those of these messages that wait, in the order they came. */
    public List<Waiting> of(UUID companion, List<UUID> messages) {
        return waiting(companion).stream().filter(w -> messages.contains(w.fact().id())).toList();
    }

    /**
     * Those of these messages that wait, and all that came before them: what those waited for will
     * not come any more.
     */
    public List<Waiting> upTo(UUID companion, List<UUID> messages) {
        var waiting = waiting(companion);
        int last = -1;
        for (int i = 0; i < waiting.size(); i++) {
            if (messages.contains(waiting.get(i).fact().id())) {
                last = i;
            }
        }
        return waiting.subList(0, last + 1);
    }

    /** Closes {@link #upTo}. */
    public void closeUpTo(UUID companion, List<UUID> messages) {
        var finished = upTo(companion, messages);
        var waiting = byCompanion.getOrDefault(companion, new LinkedHashMap<>());
        for (var each : finished) {
            waiting.remove(each.fact().id());
            done.put(each.fact().id(), true);
            each.open().close();
        }
        if (waiting.isEmpty()) {
            byCompanion.remove(companion);
        }
    }

    private List<Waiting> waiting(UUID companion) {
        return List.copyOf(byCompanion.getOrDefault(companion, Map.of()).values());
    }

    public void clear() {
        byCompanion.clear();
    }

    /** A message, its envelope, and the record to close. */
    public record Waiting(
            Recorded<? extends Event> fact, MessageReceived message, LaneHandler.Open open) {}
}

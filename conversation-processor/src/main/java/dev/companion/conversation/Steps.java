package dev.companion.conversation;

import dev.companion.conversation.LedFacts.Led;
import dev.companion.schemas.AgentEvent.ToolUsed;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a turn has led to before it was handled again: nothing, as a rule. */
record Steps(Map<UUID, Recorded<? extends Event>> facts) {

    static final Steps NONE = new Steps(Map.of());

    /** Of each slot the first record counts. */
    static Steps of(List<Led> led) {
        return new Steps(
                led.stream()
                        .map(Led::fact)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        fact -> fact.id(), Function.identity(), (one, _) -> one)));
    }

    boolean has(UUID slot) {
        return facts.containsKey(slot);
    }

    /** The answer that fills a slot. */
    Optional<ModelCalled> answer(UUID slot) {
        return find(slot, ModelCalled.class);
    }

    /** What became of a use of a tool. */
    Optional<ToolUsed> use(UUID turn, int ordinal) {
        return find(EventId.derived(turn, EventType.TOOL_USED, ordinal), ToolUsed.class);
    }

    private <E extends Event> Optional<E> find(UUID slot, Class<E> type) {
        return Optional.ofNullable(facts.get(slot))
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast);
    }
}

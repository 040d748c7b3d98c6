package dev.companion.gateway.log;

import dev.companion.schemas.AgentEvent;
import dev.companion.schemas.EventType;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.topics.EventCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a trace the words that their user had forgotten: of every step that names what was
 * forgotten, and of all model calls and what a companion thought, noted and used its tools for: a
 * prompt holds the last lines too and does not say which.
 */
final class Forgetting {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, EventType> TYPES =
            Arrays.stream(EventType.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    EventType::shortName, Function.identity()));

    private final ForgottenMemories forgotten;

    Forgetting(ForgottenMemories forgotten) {
        this.forgotten = forgotten;
    }

    void from(UUID companion, List<ObjectNode> events) {
        var gone = forgotten.of(companion);
        if (gone.isEmpty()) {
            return;
        }
        for (var event : events) {
            var data = event.path("data").deepCopy();
            if (data instanceof ObjectNode rest) {
                rest.remove(List.of("memories", "recalled"));
            }
            var own = List.of(event.path("id").toString(), data.toString());
            if (own.stream().anyMatch(text -> names(text, gone)) || mayHoldAnyWords(event)) {
                hide(event);
            }
        }
    }

    private static boolean names(String json, Set<UUID> gone) {
        return ID.matcher(json)
                .results()
                .anyMatch(id -> gone.contains(UUID.fromString(id.group())));
    }

    private static boolean mayHoldAnyWords(ObjectNode event) {
        var type = TYPES.get(event.path("type").asString(""));
        return type != null
                && (ModelCallEvent.class.isAssignableFrom(type.record())
                        || AgentEvent.class.isAssignableFrom(type.record()));
    }

    private static void hide(ObjectNode event) {
        var type = TYPES.get(event.path("type").asString(""));
        if (type != null && event.path("data") instanceof ObjectNode data) {
            var personal = EventCodec.personalFields(type.record());
            if (personal.stream().anyMatch(data::has)) {
                data.remove(personal);
                event.put("forgotten", true);
            }
        }
    }
}

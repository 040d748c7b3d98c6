package dev.companion.gateway.life;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.stores.postgres.MessageLocator;
import dev.companion.stores.postgres.MessageLocator.Location;
import dev.companion.topics.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people wrote, opened from the log for their own companion. */
final class Words {

    private final CompanionLog log;
    private final MessageLocator locator;
    private final ForgottenMemories forgotten;

    Words(CompanionLog log, MessageLocator locator, ForgottenMemories forgotten) {
        this.log = log;
        this.locator = locator;
        this.forgotten = forgotten;
    }

    /**
     * The texts of a companion's messages, as far as the rows know where the log has them; of what
     * was forgotten, none.
     */
    Map<UUID, String> of(UUID companion, Collection<UUID> messages) {
        var gone = gone(companion);
        var places =
                messages.stream()
                        .distinct()
                        .filter(message -> !gone.contains(message))
                        .flatMap(message -> locate(companion, message).stream())
                        .toList();
        var texts = new HashMap<UUID, String>();
        if (!places.isEmpty()) {
            for (var fact : log.at(Topic.CONVERSATION, places)) {
                if (fact.event() instanceof MessageReceived message
                        && fact.companion().equals(companion)) {
                    texts.put(fact.id(), message.text());
                }
            }
        }
        return texts;
    }

    /** While nobody can tell, nothing can be located either. */
    private Set<UUID> gone(UUID companion) {
        try {
            return forgotten.of(companion);
        } catch (DatabaseUnavailable _) {
            return Set.of();
        }
    }

    private Optional<Location> locate(UUID companion, UUID message) {
        try {
            return locator.find(message).filter(place -> place.companion().equals(companion));
        } catch (DatabaseUnavailable _) {
            return Optional.empty();
        }
    }
}

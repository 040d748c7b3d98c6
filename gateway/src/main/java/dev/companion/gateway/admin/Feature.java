package dev.companion.gateway.admin;

import dev.companion.schemas.Dependency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What people can do here, and what it takes. */
enum Feature {
    CONVERSATION,
    NEW_PEOPLE,
    LANGUAGE_MODEL,
    MODEL_SCORING,
    RECALL_BY_MEANING,
    HISTORY,
    SHARED_CACHE;

    private Set<Dependency> needs() {
        return switch (this) {
            case CONVERSATION -> Set.of(Dependency.KAFKA);
            case NEW_PEOPLE -> Set.of(Dependency.KAFKA, Dependency.POSTGRESQL);
            case LANGUAGE_MODEL -> Set.of(Dependency.CHAT_MODEL);
            case MODEL_SCORING -> Set.of(Dependency.SCORING_MODEL);
            case RECALL_BY_MEANING -> Set.of(Dependency.EMBEDDER, Dependency.MEMORY_INDEX);
            case HISTORY -> Set.of(Dependency.POSTGRESQL);
            case SHARED_CACHE -> Set.of(Dependency.REDIS);
        };
    }

    /**
     * Those at hand, by their names in JSON.
     *
     * @param here what is leaned on at all
     * @param away what of it is away
     */
    static List<String> available(Set<Dependency> here, Set<Dependency> away) {
        return Stream.of(values())
                .filter(feature -> here.containsAll(feature.needs()))
                .filter(feature -> feature.needs().stream().noneMatch(away::contains))
                .map(feature -> feature.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}

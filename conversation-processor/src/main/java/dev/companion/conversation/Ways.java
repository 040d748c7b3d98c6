package dev.companion.conversation;

import dev.companion.mind.memory.Leaning;
import dev.companion.schemas.Need;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.QuirkSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What of a companion's habits and needs is to show in what it says and recalls. */
final class Ways {

    /** More would make a caricature. */
    private static final int MOST_QUIRKS = 3;

    private static final double NEARLY_EMPTY = 0.2;

    private Ways() {}

    /**
     * The active quirks in words, strongest first; one whose words are not known now is left out.
     */
    static List<String> quirks(PersonalitySnapshot self, Map<UUID, String> wordings) {
        return self.quirks().values().stream()
                .filter(QuirkSnapshot::active)
                .sorted(Comparator.comparingDouble(QuirkSnapshot::strength).reversed())
                .flatMap(quirk -> Optional.ofNullable(wordings.get(quirk.quirk())).stream())
                .limit(MOST_QUIRKS)
                .toList();
    }

    /** What inclines it towards some of its memories. */
    static Leaning leaning(PersonalitySnapshot self, Map<UUID, String> wordings) {
        return new Leaning(Optional.of(self.mood()), unmet(self), quirks(self, wordings));
    }

    static Set<Need> unmet(PersonalitySnapshot self) {
        return self.needs().entrySet().stream()
                .filter(need -> need.getValue() < NEARLY_EMPTY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}

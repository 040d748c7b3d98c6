package dev.companion.conversation;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the rows tell of a person and of the companion that is theirs.
 *
 * @param name of the person; blank when it is not known now
 * @param region ISO 3166 alpha-2 code of where they are, where that is known
 * @param quirks what each of the companion's quirks is, in words
 */
public record Person(String name, ZoneId zone, Optional<String> region, Map<UUID, String> quirks) {
    public Person {
        quirks = Map.copyOf(quirks);
    }
}

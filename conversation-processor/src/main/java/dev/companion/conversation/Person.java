package dev.companion.conversation;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * What the rows tell of a person and of the companion that is theirs.
 *
 * @param name of the person; blank when it is not known now
 * @param quirks what each of the companion's quirks is, in words
 */
public record Person(String name, ZoneId zone, Map<UUID, String> quirks) {
    public Person {
        quirks = Map.copyOf(quirks);
    }
}

package dev.companion.mind.reflection;

import dev.companion.schemas.ObservedQuirk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * The words that each of a companion's quirks was first described in, in the order in which they
 * were first seen: the last {@value #MOST}.
 */
public record Wordings(SequencedMap<UUID, String> byQuirk) {

    public static final int MOST = 200;

    /** Of a quirk that nobody has words for. */
    public static final String UNKNOWN = "";

    public static final Wordings NONE = new Wordings(new LinkedHashMap<>());

    public Wordings {
        byQuirk = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byQuirk));
    }

    /** With what a reflection found; who has words already keeps them. */
    public Wordings with(List<ObservedQuirk> quirks, List<String> words) {
        var more = new LinkedHashMap<>(byQuirk);
        for (int i = 0; i < Math.min(quirks.size(), words.size()); i++) {
            if (!words.get(i).equals(UNKNOWN)) {
                more.putIfAbsent(quirks.get(i).quirk(), words.get(i));
            }
        }
        while (more.size() > MOST) {
            more.pollFirstEntry();
        }
        return new Wordings(more);
    }

    /** The descriptions, the last first. */
    public List<String> lastFirst() {
        return new ArrayList<>(byQuirk.sequencedValues().reversed());
    }
}

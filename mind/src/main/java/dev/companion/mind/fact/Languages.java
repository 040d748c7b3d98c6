package dev.companion.mind.fact;

import dev.companion.mind.voice.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names of languages, with their capital. */
final class Languages {

    private static final Set<String> KNOWN = Lists.of("languages");

    private Languages() {}

    static List<String> of(String value) {
        var found = new ArrayList<String>();
        for (var item : Nouns.items(value)) {
            var small = Words.lower(item).replaceFirst("^(?:fluent|basic|some|a little) ", "");
            if (!KNOWN.contains(small)) {
                break;
            }
            found.add(Words.capitalised(small));
        }
        return found;
    }
}

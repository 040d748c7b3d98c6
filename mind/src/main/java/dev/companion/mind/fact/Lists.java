package dev.companion.mind.fact;

import dev.companion.mind.voice.Sections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The word lists of {@code words.txt}, by name. */
final class Lists {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Map<String, List<String>> SECTIONS = Sections.of(Lists.class, "words.txt");
    private static final Map<String, Set<String>> WORDS = words();

    private Lists() {}

    static Set<String> of(String section) {
        var words = WORDS.get(section);
        if (words == null) {
            throw new IllegalStateException("words.txt must have a section " + section);
        }
        return words;
    }

    /** From every word of a line to the line's first. */
    static Map<String, String> groups(String section) {
        Map<String, String> groups = new HashMap<>();
        for (var line : SECTIONS.getOrDefault(section, List.of())) {
            var group = COMMA.split(line, -1);
            for (var word : group) {
                groups.put(word, group[0]);
            }
        }
        return Map.copyOf(groups);
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        SECTIONS.forEach((name, lines) -> {
            Set<String> section = new LinkedHashSet<>();
            lines.forEach(line -> section.addAll(List.of(COMMA.split(line, -1))));
            words.put(name, Set.copyOf(section));
        });
        return Map.copyOf(words);
    }
}

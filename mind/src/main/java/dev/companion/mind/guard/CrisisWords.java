package dev.companion.mind.guard;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The words of {@code crisis-words.tsv}: in a language, or in English where it has none. */
final class CrisisWords {

    private static final Map<CrisisLanguage, Map<String, String>> BY_LANGUAGE = read();

    private CrisisWords() {}

    static String in(CrisisLanguage language, String key) {
        var words = BY_LANGUAGE.getOrDefault(spoken(language, key), Map.of()).get(key);
        if (words == null) {
            throw new IllegalStateException("crisis-words.tsv has no English words for " + key);
        }
        return words;
    }

    /** The language itself where it has such words, else English. */
    static CrisisLanguage spoken(CrisisLanguage language, String key) {
        return BY_LANGUAGE.getOrDefault(language, Map.of()).containsKey(key)
                ? language
                : CrisisLanguage.EN;
    }

    private static Map<CrisisLanguage, Map<String, String>> read() {
        var words = new EnumMap<CrisisLanguage, Map<String, String>>(CrisisLanguage.class);
        for (var row : Rows.read("crisis-words.tsv", 3)) {
            words.computeIfAbsent(CrisisLanguage.of(row.get(0)), _ -> new HashMap<>())
                    .put(row.get(1), row.get(2));
        }
        return words;
    }
}

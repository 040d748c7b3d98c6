package dev.companion.mind.voice;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The word lists of {@code words.txt}, by name. */
public final class Lexicon {

    private static final Map<String, List<String>> SECTIONS = Sections.of("words.txt");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public static final Set<String> STOP = words("stop");
    static final Set<String> KIN = words("kin");
    public static final Set<String> FEMALE = words("female");
    public static final Set<String> MALE = words("male");
    public static final Set<String> VERBS = words("verbs");
    static final Set<String> PREPOSITIONS = words("prepositions");
    public static final Set<String> TIME = words("time");
    public static final Set<String> NUMBERS = words("numbers");
    static final Set<String> OPENERS = words("openers");
    static final Set<String> LOWERABLE = words("lowerable");
    static final Set<String> PHRASE_END = words("phrase-end");
    static final Set<String> GOOD = words("good");
    static final Set<String> BAD = words("bad");
    public static final Set<String> VAGUE = words("vague");

    /** From a stem to the stem it counts as. */
    static final Map<String, String> SYNONYMS = synonyms();

    private Lexicon() {}

    private static Set<String> words(String section) {
        Set<String> words = new LinkedHashSet<>();
        for (var line : SECTIONS.getOrDefault(section, List.of())) {
            words.addAll(List.of(SPACE.split(line, -1)));
        }
        if (words.isEmpty()) {
            throw new IllegalStateException("words.txt must have a section " + section);
        }
        return Set.copyOf(words);
    }

    private static Map<String, String> synonyms() {
        Map<String, String> synonyms = new LinkedHashMap<>();
        for (var line : SECTIONS.getOrDefault("synonyms", List.of())) {
            var group = SPACE.split(line, -1);
            for (var word : group) {
                synonyms.putIfAbsent(Stem.bare(word), Stem.bare(group[0]));
            }
        }
        return Map.copyOf(synonyms);
    }
}

package dev.companion.mind.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence of a text, with where it stands.
 *
 * @param line whether it begins a line
 * @param last whether nothing follows
 * @param familiar 0…1 how many of its longer words are found elsewhere in the text
 */
public record Passage(String text, boolean line, boolean last, double familiar) {

    /** Of a longer text, what goes beyond it is one passage. */
    private static final int MOST = 400;

    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.!?。！？])[\"')\\]]*\\s+|(?<=[。！？])|\\s*\\|\\s*");
    private static final int LONG_WORD = 4;

    /** The sentences of a text. */
    public static List<Passage> of(String body) {
        var texts = new ArrayList<String>();
        var begins = new ArrayList<Boolean>();
        for (var line : body.lines().toList()) {
            boolean first = true;
            for (var sentence : SENTENCE.split(line.strip(), -1)) {
                if (sentence.strip().length() > 2 && texts.size() < MOST) {
                    texts.add(Readings.plain(sentence));
                    begins.add(first);
                    first = false;
                }
            }
        }
        var words = texts.stream().map(text -> Set.copyOf(Words.of(text))).toList();
        var counts = new HashMap<String, Integer>();
        words.forEach(set -> set.forEach(word -> counts.merge(word, 1, Integer::sum)));
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < texts.size(); i++) {
            passages.add(
                    new Passage(
                            texts.get(i),
                            begins.get(i),
                            i == texts.size() - 1,
                            familiar(words.get(i), counts)));
        }
        return passages;
    }

    private static double familiar(Set<String> words, Map<String, Integer> counts) {
        long longer = words.stream().filter(word -> word.length() >= LONG_WORD).count();
        long known =
                words.stream()
                        .filter(word ->
                                word.length() >= LONG_WORD && counts.getOrDefault(word, 0) > 1)
                        .count();
        return longer == 0 ? 1 : (double) known / longer;
    }
}

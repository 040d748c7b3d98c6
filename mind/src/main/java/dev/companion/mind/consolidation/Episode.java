package dev.companion.mind.consolidation;

import dev.companion.mind.voice.Clean;
import dev.companion.mind.voice.Lexicon;
import dev.companion.mind.voice.Sentences;
import dev.companion.mind.voice.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the user's episodes, read.
 *
 * @param stems of the words that say what it is about
 * @param sentences those of its sentences that can be quoted as something told
 */
record Episode(EpisodeSeen seen, Set<String> stems, List<Sentence> sentences) {

    private static final int LONGEST = 2000;
    private static final int SHORTEST_SENTENCE = 4;
    private static final int LONGEST_SENTENCE = 200;

    /** A sentence and the stems of its words of meaning. */
    record Sentence(String text, Set<String> stems) {}

    static Episode of(EpisodeSeen seen) {
        var text = Clean.text(seen.text().replaceAll("\\[[^\\]]*\\]|https?://\\S+", " "), LONGEST);
        var sentences =
                Sentences.of(text).stream()
                        .filter(Episode::tells)
                        .map(sentence -> new Sentence(sentence, stems(sentence)))
                        .filter(sentence -> sentence.stems().size() > 1)
                        .toList();
        return new Episode(seen, stems(text), sentences);
    }

    Optional<float[]> vector() {
        return seen.vector();
    }

    /** A statement of the user's, not a question, a wish to the companion or a fragment. */
    private static boolean tells(String sentence) {
        var words = Words.lowerIn(sentence);
        return words.size() >= SHORTEST_SENTENCE
                && sentence.length() <= LONGEST_SENTENCE
                && sentence.indexOf('?') < 0
                && sentence.indexOf('"') < 0
                && words.stream().anyMatch(OWN::contains)
                && words.stream().noneMatch(ADDRESS::contains);
    }

    private static Set<String> stems(String text) {
        var stems = new LinkedHashSet<>(Words.content(text));
        stems.removeIf(stem ->
                stem.length() < 3 || Lexicon.VAGUE.contains(stem) || Lexicon.TIME.contains(stem));
        return stems;
    }

    private static final Set<String> OWN =
            Set.of(
                    "i", "i'm", "im", "i've", "ive", "i'd", "i'll", "my", "me", "we", "we're",
                    "we've", "our", "us", "mine", "myself");
    private static final Set<String> ADDRESS =
            Set.of(
                    "you", "you're", "youre", "you've", "you'll", "you'd", "your", "yours", "u",
                    "ur");
}

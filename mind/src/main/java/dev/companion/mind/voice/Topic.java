package dev.companion.mind.voice;

import dev.companion.mind.voice.Words.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The thing a sentence is about, as the companion would name it: "your driving test", "the new
 * job". Takes only what is surely a noun phrase; rather none than a wrong one.
 */
final class Topic {

    private static final Set<String> OWN = Set.of("my", "our");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> LIKING =
            Set.of(
                    "love",
                    "like",
                    "enjoy",
                    "hate",
                    "prefer",
                    "adore",
                    "loved",
                    "hated",
                    "enjoyed",
                    "miss",
                    "play",
                    "playing",
                    "learning",
                    "studying",
                    "watching",
                    "reading");
    private static final Set<String> HAVING =
            Set.of("have", "had", "got", "bought", "adopted", "own", "i've", "we've", "made");
    private static final Set<String> BEGINNING =
            Set.of(
                    "started",
                    "starting",
                    "joined",
                    "finished",
                    "about",
                    "for",
                    "watched",
                    "read",
                    "visited",
                    "found",
                    "won",
                    "lost",
                    "booked",
                    "planning");
    private static final Set<String> NOUNS_TOO =
            Set.of(
                    "play", "work", "cut", "hit", "run", "ride", "drink", "drive", "fall", "fight",
                    "hold", "turn");
    private static final int LONGEST = 4;

    private Topic() {}

    static Optional<String> of(String sentence) {
        var words = Words.in(sentence);
        return behind(words, sentence, OWN, "your ")
                .or(() -> behind(words, sentence, Set.of("the"), "the "))
                .or(() -> behind(words, sentence, ARTICLES, "the "))
                .or(() -> behind(words, sentence, LIKING, ""));
    }

    private static Optional<String> behind(
            List<Word> words, String sentence, Set<String> leads, String said) {
        for (var i = 0; i + 1 < words.size(); i++) {
            if (leads.contains(words.get(i).lower()) && introduces(words, i)) {
                var phrase = phrase(words, i, sentence);
                if (phrase.isPresent()) {
                    var article = ARTICLES.contains(words.get(i).lower());
                    var had = article && HAVING.contains(words.get(i - 1).lower());
                    return phrase.map((had ? "your " : said)::concat);
                }
            }
        }
        return Optional.empty();
    }

    /** "A nurse" may be anyone; what one has, likes or begins is a thing to ask about. */
    private static boolean introduces(List<Word> words, int i) {
        if (!ARTICLES.contains(words.get(i).lower())) {
            return true;
        }
        var before = i > 0 ? words.get(i - 1).lower() : "";
        return HAVING.contains(before) || LIKING.contains(before) || BEGINNING.contains(before);
    }

    /** The words from here to where the noun phrase surely ends. */
    private static Optional<String> phrase(List<Word> words, int lead, String sentence) {
        var end = lead + 1;
        while (end < words.size()
                && end - lead <= LONGEST
                && continues(words, lead, end, sentence)) {
            end++;
        }
        if (end == lead + 1 || end - lead > LONGEST) {
            return Optional.empty();
        }
        var last = words.get(end - 1).lower();
        if (Lexicon.VAGUE.contains(last) || Lexicon.STOP.contains(last) || last.length() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                sentence.substring(words.get(lead + 1).start(), words.get(end - 1).end()));
    }

    private static boolean continues(List<Word> words, int lead, int at, String sentence) {
        var word = words.get(at).lower();
        var gap = sentence.substring(words.get(at - 1).end(), words.get(at).start());
        if ((!gap.isBlank() && !gap.equals("-")) || Lexicon.PHRASE_END.contains(word)) {
            return false;
        }
        if (at == lead + 1) {
            return true;
        }
        var previous = words.get(at - 1).lower();
        var owner = Lexicon.KIN.contains(previous) && !words.get(at).capitalised();
        return !owner && !looksLikeVerb(word);
    }

    private static boolean looksLikeVerb(String word) {
        if (Lexicon.VERBS.contains(word)) {
            return !NOUNS_TOO.contains(word);
        }
        var contracted = word.endsWith("n't") || word.endsWith("'s");
        return contracted || (word.length() > 4 && word.endsWith("ed"));
    }
}

package dev.companion.mind.voice;

import dev.companion.mind.voice.Words.Word;
import dev.companion.schemas.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom or what a question is about.
 *
 * @param stem of its last word
 * @param words as the user called it: "my sister", "Peter"
 * @param somebody whether it is one of the user's people or pets, or has a name: about anybody
 *     else, nothing is an answer
 */
record Subject(String stem, String words, boolean somebody) {

    private static final Set<String> OWNERS = Set.of("my", "our");
    private static final Set<String> BEFORE_PLACES =
            Set.of("in", "to", "from", "at", "near", "into", "around", "the");
    private static final Set<String> ASKED =
            Set.of(Stem.of("name"), Stem.of("old"), Stem.of("birthday"));
    private static final Set<String> THIRD =
            Set.of(
                    "he", "she", "they", "him", "her", "his", "their", "them", "it", "he's",
                    "she's", "they're", "it's", "its");
    private static final int LINES_BACK = 6;

    static Optional<Subject> of(List<Word> words, String userName, List<Line> recent) {
        var spoken = owned(words).or(() -> named(words, userName));
        if (spoken.isPresent() || words.stream().noneMatch(w -> THIRD.contains(w.lower()))) {
            return spoken;
        }
        return lastNamed(recent);
    }

    /** "my sister", "my driving test", "my sister's boyfriend". */
    private static Optional<Subject> owned(List<Word> words) {
        for (var i = 0; i + 1 < words.size(); i++) {
            if (OWNERS.contains(words.get(i).lower())) {
                var end = end(words, i);
                var phrase = new StringBuilder(words.get(i).lower());
                words.subList(i + 1, end).forEach(w -> phrase.append(' ').append(w.text()));
                var noun = withoutOwner(words.get(end).lower());
                var someone = Lexicon.KIN.contains(noun) || words.get(end).capitalised();
                phrase.append(' ').append(noun);
                return Optional.of(new Subject(Stem.of(noun), phrase.toString(), someone));
            }
        }
        return Optional.empty();
    }

    /** Where the noun phrase behind the owner ends. */
    private static int end(List<Word> words, int owner) {
        var end = owner + 1;
        while (end < words.size() - 1 && end < owner + 3 && continues(words, end)) {
            end++;
        }
        if (end > owner + 1 && asksWithDo(words, owner) && !verbFollows(words, end)) {
            end--; // "what does my necklace mean": the last word is the verb itself
        }
        return end;
    }

    private static boolean continues(List<Word> words, int at) {
        var word = words.get(at).lower();
        var next = words.get(at + 1).lower();
        if (word.endsWith("'s")) {
            return Lexicon.KIN.contains(withoutOwner(next));
        }
        return !Lexicon.KIN.contains(word)
                && !Lexicon.PHRASE_END.contains(next)
                && !Lexicon.VERBS.contains(next)
                && !Lexicon.PREPOSITIONS.contains(next)
                && !Lexicon.STOP.contains(next)
                && !ASKED.contains(Stem.of(next));
    }

    private static boolean asksWithDo(List<Word> words, int owner) {
        return owner > 0
                && Set.of("do", "does", "did").contains(words.get(owner - 1).lower())
                && !Lexicon.KIN.contains(withoutOwner(words.get(owner + 1).lower()));
    }

    private static boolean verbFollows(List<Word> words, int at) {
        return at + 1 < words.size() && Lexicon.VERBS.contains(words.get(at + 1).lower());
    }

    private static String withoutOwner(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    /** A name that is neither the user's own nor that of a place. */
    private static Optional<Subject> named(List<Word> words, String userName) {
        for (var i = 1; i < words.size(); i++) {
            if (isName(words, i)
                    && !withoutOwner(words.get(i).lower()).equals(Words.lower(userName))) {
                var name = words.get(i);
                return Optional.of(new Subject(Stem.of(name.lower()), "", true));
            }
        }
        return Optional.empty();
    }

    static boolean isName(List<Word> words, int i) {
        var word = words.get(i);
        return i > 0
                && word.capitalised()
                && !Lexicon.STOP.contains(word.lower())
                && !Lexicon.TIME.contains(word.lower())
                && !BEFORE_PLACES.contains(words.get(i - 1).lower());
    }

    /** Who was spoken of last, for a question that only says "she". */
    private static Optional<Subject> lastNamed(List<Line> recent) {
        for (var i = recent.size() - 1; i >= Math.max(0, recent.size() - LINES_BACK); i--) {
            if (recent.get(i).speaker() == Speaker.USER) {
                var words = Words.in(Clean.text(recent.get(i).text(), 400));
                var spoken = owned(words).filter(Subject::somebody).or(() -> nameIn(words));
                if (spoken.isPresent()) {
                    return spoken;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Subject> nameIn(List<Word> words) {
        for (var i = 1; i < words.size(); i++) {
            if (isName(words, i)) {
                var name = words.get(i);
                return Optional.of(new Subject(Stem.of(name.lower()), name.text(), true));
            }
        }
        return Optional.empty();
    }
}

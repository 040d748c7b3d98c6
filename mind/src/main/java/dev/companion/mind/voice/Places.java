package dev.companion.mind.voice;

import dev.companion.mind.voice.Words.Word;
import java.util.List;
import java.util.Set;

/** Whether a sentence says where. */
final class Places {

    private static final Set<String> LEADS =
            Set.of("in", "to", "at", "from", "near", "into", "around", "outside", "by", "on");
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "my", "our", "his", "her", "their", "this", "that", "some");
    private static final Set<String> PRONOUNS =
            Set.of("me", "you", "him", "her", "them", "us", "it", "myself");

    /** After these, "to Lena" is somebody. */
    private static final Set<String> TO_SOMEBODY =
            Set.of(
                    "married",
                    "engaged",
                    "talk",
                    "talked",
                    "talking",
                    "spoke",
                    "speak",
                    "said",
                    "gave",
                    "wrote",
                    "listen",
                    "listened",
                    "listening",
                    "sent",
                    "introduced",
                    "allergic",
                    "thanks");

    /** Places that are gone to without an article. */
    private static final Set<String> BARE =
            Set.of("school", "work", "town", "college", "university", "church", "hospital", "bed");

    private static final Set<String> WITHOUT_LEAD = Set.of("home", "abroad", "here");

    private Places() {}

    /**
     * @param asked the stems of the question: a place it names itself is not what it asks for
     */
    static boolean in(List<Word> words, Set<String> asked) {
        for (var i = 0; i + 1 < words.size(); i++) {
            if (LEADS.contains(words.get(i).lower()) && leadsToPlace(words, i, asked)) {
                return true;
            }
        }
        return words.stream().anyMatch(w -> WITHOUT_LEAD.contains(w.lower()));
    }

    private static boolean leadsToPlace(List<Word> words, int lead, Set<String> asked) {
        var determined = DETERMINERS.contains(words.get(lead + 1).lower());
        var at = determined ? lead + 2 : lead + 1;
        if (at >= words.size()) {
            return false;
        }
        var word = words.get(at);
        if (Evidence.time(word.lower())
                || PRONOUNS.contains(word.lower())
                || Lexicon.KIN.contains(word.lower())
                || Lexicon.NUMBERS.contains(word.lower())
                || Character.isDigit(word.text().charAt(0))
                || names(words, at, asked)) {
            return false;
        }
        return !words.get(lead).lower().equals("to") || goesTo(words, lead, determined);
    }

    /** Not "to bake", and not "married to Lena". */
    private static boolean goesTo(List<Word> words, int to, boolean determined) {
        var next = words.get(to + 1);
        return !(to > 0 && TO_SOMEBODY.contains(words.get(to - 1).lower()))
                && (determined || next.capitalised() || BARE.contains(next.lower()));
    }

    /** Whether the place is one that the question spoke of: "in the school band". */
    private static boolean names(List<Word> words, int at, Set<String> asked) {
        return words.subList(at, Math.min(at + 2, words.size())).stream()
                .limit(leadBetween(words, at) ? 1 : 2)
                .anyMatch(w -> asked.contains(Stem.of(w.lower())));
    }

    private static boolean leadBetween(List<Word> words, int at) {
        return at + 1 < words.size()
                && (LEADS.contains(words.get(at + 1).lower())
                        || Lexicon.STOP.contains(words.get(at + 1).lower()));
    }
}

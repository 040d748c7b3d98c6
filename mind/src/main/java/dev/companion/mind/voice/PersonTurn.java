package dev.companion.mind.voice;

import dev.companion.mind.voice.Words.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says the user's words from the other side: I becomes you, my your, was were, and you becomes I or
 * me. Every other character stays as it was.
 */
final class PersonTurn {

    private static final Map<String, String> SWAPS =
            Map.ofEntries(
                    Map.entry("i", "you"),
                    Map.entry("i'm", "you're"),
                    Map.entry("im", "you're"),
                    Map.entry("i've", "you've"),
                    Map.entry("ive", "you've"),
                    Map.entry("i'd", "you'd"),
                    Map.entry("i'll", "you'll"),
                    Map.entry("i'd've", "you'd've"),
                    Map.entry("me", "you"),
                    Map.entry("my", "your"),
                    Map.entry("mine", "yours"),
                    Map.entry("myself", "yourself"),
                    Map.entry("we", "you"),
                    Map.entry("we're", "you're"),
                    Map.entry("we've", "you've"),
                    Map.entry("we'd", "you'd"),
                    Map.entry("we'll", "you'll"),
                    Map.entry("us", "you"),
                    Map.entry("our", "your"),
                    Map.entry("ours", "yours"),
                    Map.entry("ourselves", "yourselves"),
                    Map.entry("you're", "I'm"),
                    Map.entry("you've", "I've"),
                    Map.entry("you'd", "I'd"),
                    Map.entry("you'll", "I'll"),
                    Map.entry("your", "my"),
                    Map.entry("yours", "mine"),
                    Map.entry("yourself", "myself"));

    private static final Set<String> ADVERBS =
            Set.of(
                    "also",
                    "always",
                    "never",
                    "still",
                    "really",
                    "just",
                    "only",
                    "actually",
                    "already",
                    "once",
                    "kinda",
                    "probably",
                    "definitely",
                    "finally",
                    "honestly",
                    "usually",
                    "often",
                    "totally",
                    "currently",
                    "too",
                    "maybe",
                    "certainly");
    private static final Set<String> OTHER_SUBJECTS =
            Set.of(
                    "he",
                    "she",
                    "it",
                    "they",
                    "who",
                    "which",
                    "that",
                    "there",
                    "this",
                    "what",
                    "everyone",
                    "everything",
                    "nothing",
                    "someone",
                    "it's",
                    "he's",
                    "she's");
    private static final Set<String> NUMBERED =
            Set.of("war", "part", "chapter", "type", "phase", "level", "volume", "act", "class");
    private static final Pattern SENTENCE_GAP = Pattern.compile(".*[.!?…:\"“]\\s*", Pattern.DOTALL);

    private final String text;
    private final List<Word> words;
    private boolean ofUser;

    private PersonTurn(String text) {
        this.text = text;
        this.words = Words.in(text);
    }

    static String turned(String text) {
        return new PersonTurn(text).turn();
    }

    private String turn() {
        var out = new StringBuilder(text.length() + 16);
        var at = 0;
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            out.append(text, at, word.start()).append(turnedWord(i));
            at = word.end();
        }
        return out.append(text, at, text.length()).toString();
    }

    private String turnedWord(int i) {
        var lower = lower(i);
        if (kept(i, lower)) {
            return words.get(i).text();
        }
        noteSubject(lower);
        var other =
                switch (lower) {
                    case "am" -> amOf(i);
                    case "are", "were", "aren't", "weren't" -> ofCompanion(i, lower);
                    case "was", "wasn't" -> ofUser && subjectReaches(i) ? wereOf(lower) : lower;
                    case "you" -> YouCase.isObject(words, i, text) ? "me" : "I";
                    default -> SWAPS.getOrDefault(lower, lower);
                };
        return other.equals(lower) ? words.get(i).text() : cased(i, other);
    }

    private void noteSubject(String lower) {
        if (lower.equals("i") || lower.equals("we")) {
            ofUser = true;
        } else if (OTHER_SUBJECTS.contains(lower) || lower.equals("you")) {
            ofUser = false;
        }
    }

    /** The user's I stands right before the verb, right after it, or before the last "and". */
    private boolean subjectReaches(int i) {
        var j = i - 1;
        while (j >= 0 && ADVERBS.contains(lower(j))) {
            j--;
        }
        if (j < 0) {
            return i + 1 < words.size() && lower(i + 1).equals("i");
        }
        return switch (lower(j)) {
            case "i", "and", "but", "or" -> true;
            default -> false;
        };
    }

    private static String wereOf(String lower) {
        return lower.equals("was") ? "were" : "weren't";
    }

    private String amOf(int i) {
        return i > 0 && Character.isDigit(words.get(i - 1).text().charAt(0)) ? "am" : "are";
    }

    private String ofCompanion(int i, String lower) {
        if (!before(i, "you") && !after(i, "you")) {
            return lower;
        }
        return switch (lower) {
            case "are" -> "am";
            case "were" -> "was";
            case "aren't" -> "am not";
            default -> "wasn't";
        };
    }

    /** Whether the word stands before this one, adverbs aside. */
    private boolean before(int i, String word) {
        var j = i - 1;
        while (j >= 0 && ADVERBS.contains(lower(j))) {
            j--;
        }
        return j >= 0 && lower(j).equals(word);
    }

    private boolean after(int i, String word) {
        return i + 1 < words.size() && lower(i + 1).equals(word);
    }

    /**
     * What looks like a pronoun and is none: the US, 10 am, World War I, a gold mine, oh my god.
     */
    private boolean kept(int i, String lower) {
        var previous = i > 0 ? lower(i - 1) : "";
        var next = i + 1 < words.size() ? lower(i + 1) : "";
        return switch (lower) {
            case "us" -> words.get(i).text().equals("US") && !shouting();
            case "i" -> NUMBERED.contains(previous) || (next.equals("e") && abbreviated(i));
            case "mine" ->
                    Set.of("a", "the", "gold", "coal", "salt", "data", "old", "land")
                            .contains(previous);
            case "my" -> Set.of("god", "gosh", "goodness", "oh").contains(next);
            default -> false;
        };
    }

    private boolean abbreviated(int i) {
        return words.get(i).end() < text.length() && text.charAt(words.get(i).end()) == '.';
    }

    private boolean shouting() {
        return words.stream().noneMatch(w -> !w.text().equals(w.text().toUpperCase(Locale.ROOT)));
    }

    private String cased(int i, String other) {
        var original = words.get(i).text();
        if (other.equals("I") || other.startsWith("I'")) {
            return other;
        }
        var loud = original.length() > 1 && original.chars().noneMatch(Character::isLowerCase);
        if (loud || (original.length() == 1 && words.size() > 2 && shouting())) {
            return other.toUpperCase(Locale.ROOT);
        }
        return startsSentence(i) ? Words.capitalised(other) : other;
    }

    private boolean startsSentence(int i) {
        if (i == 0) {
            return words.getFirst().capitalised();
        }
        var gap = text.substring(words.get(i - 1).end(), words.get(i).start());
        return words.get(i).capitalised() && SENTENCE_GAP.matcher(gap).matches();
    }

    private String lower(int i) {
        return words.get(i).lower();
    }
}

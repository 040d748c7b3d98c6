package dev.companion.mind.consolidation;

import dev.companion.mind.voice.Lexicon;
import dev.companion.mind.voice.Stem;
import dev.companion.mind.voice.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether what a model wrote is borne out by its sources. Of its words of meaning at most {@value
 * #TOLERATED} may be in none of them; a number or a name in none of them is never tolerated, nor a
 * negation that no source has or one that all sources have and the abstract has not.
 */
public final class CheckedAbstract {

    /** The share of words of meaning that may be the model's own; ours. */
    static final double TOLERATED = 0.2;

    /** In characters. */
    static final int LONGEST = 300;

    /** What tells that somebody told something. */
    private static final Set<String> FRAME =
            Set.of(
                    "user",
                    "users",
                    "mention",
                    "describe",
                    "express",
                    "say",
                    "feel",
                    "tell",
                    "share",
                    "also",
                    "enjoy",
                    "like");

    /** In the third person nobody says these. */
    private static final Set<String> SPEAKERS =
            Set.of("i", "i'm", "i've", "my", "me", "we", "our", "you", "your", "you're");

    /** What turns a sentence around. */
    private static final Pattern NEGATION =
            Pattern.compile(
                    "(?i)\\b(?:not|no|never|none|nobody|nothing|without|no"
                            + " longer|stopped|quit|\\w+n't|cannot|dont|doesnt|cant)\\b");

    private CheckedAbstract() {}

    /** What came of a check. */
    public sealed interface Checked {

        /** It may be kept. */
        record Accepted(String text) implements Checked {}

        /**
         * It may not.
         *
         * @param why in plain words, without the text itself
         */
        record Rejected(String why) implements Checked {}
    }

    /**
     * Checks one.
     *
     * @param text the model's
     * @param sources the texts it was given
     */
    public static Checked of(String text, List<String> sources) {
        var words = Words.in(text);
        if (words.size() < 3 || text.length() > LONGEST) {
            return new Checked.Rejected("it must have at least 3 words and at most 300 characters");
        }
        if (text.indexOf('?') >= 0
                || text.indexOf('\n') >= 0
                || !Words.lower(text).startsWith("the user")) {
            return new Checked.Rejected("it must be a statement about the user on one line");
        }
        if (Words.lowerIn(text).stream().anyMatch(SPEAKERS::contains)) {
            return new Checked.Rejected("it must be in the third person");
        }
        var said =
                sources.stream()
                        .flatMap(s -> Words.lowerIn(s).stream())
                        .collect(Collectors.toSet());
        var stems = said.stream().map(Stem::of).collect(Collectors.toSet());
        if (!numbers(words, said)) {
            return new Checked.Rejected("it has a number that no source has");
        }
        if (!names(words, stems)) {
            return new Checked.Rejected("it has a name that no source has");
        }
        if (negation(text, sources)) {
            return new Checked.Rejected("it denies what the sources say, or says what they deny");
        }
        return supported(text, stems);
    }

    private static Checked supported(String text, Set<String> stems) {
        Set<String> content = new LinkedHashSet<>(Words.content(text));
        content.removeAll(FRAME);
        long own = content.stream().filter(stem -> !stems.contains(stem)).count();
        if (content.isEmpty() || own > TOLERATED * content.size()) {
            return new Checked.Rejected(own + " of " + content.size() + " words are in no source");
        }
        return new Checked.Accepted(text.strip());
    }

    private static boolean numbers(List<Words.Word> words, Set<String> said) {
        return words.stream()
                .map(Words.Word::lower)
                .filter(word -> Character.isDigit(word.charAt(0)) || Lexicon.NUMBERS.contains(word))
                .allMatch(said::contains);
    }

    /** Capitals beyond a sentence's first word. */
    private static boolean names(List<Words.Word> words, Set<String> stems) {
        return words.stream()
                .skip(1)
                .filter(Words.Word::capitalised)
                .filter(word -> !Lexicon.STOP.contains(word.lower()))
                .filter(word -> !FRAME.contains(Stem.of(word.lower())))
                .allMatch(word -> stems.contains(Stem.of(word.lower())));
    }

    private static boolean negation(String text, List<String> sources) {
        boolean denies = NEGATION.matcher(text).find();
        long denying = sources.stream().filter(source -> NEGATION.matcher(source).find()).count();
        return denies ? denying == 0 : !sources.isEmpty() && denying == sources.size();
    }
}

package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A remembered sentence, ready to be told to the user. The more certain the grammar, the freer the
 * form: a clause fits behind "you told me that", a sentence stands alone, and what cannot be turned
 * with certainty is quoted.
 *
 * @param form the freest form that is safe
 * @param clause without its first capital and its end mark; equals {@code sentence} unless the form
 *     is {@code CLAUSE}
 * @param sentence turned to the listener, with its first capital, without its end mark
 * @param quote the words as they were
 */
record Retold(Form form, String clause, String sentence, String quote) {

    /** How freely a sentence can be used. */
    enum Form {
        CLAUSE,
        SENTENCE,
        QUOTE
    }

    private static final int LONGEST_TURNED = 30;
    private static final int LONGEST_QUOTE = 240;

    private static final Pattern SPEAKER = Pattern.compile("^\\p{Lu}[\\p{L} ]{1,20}:\\s+");
    private static final Pattern OPENER =
            Pattern.compile(
                    "^(?:(?i:hi|hello|hey|good)"
                            + " (?:there|again|morning|evening|\\p{Lu}\\p{L}+)[,!.]+\\s+"
                            + "|[\\p{L}']+[,!.…]+\\s+|(?i:so|and|but|well|also|plus|oh|yeah)\\s+)");
    private static final Pattern NO_LETTERS_AT_END =
            Pattern.compile("(?:(?![)\\]%'])[\\p{P}\\p{S}\\p{So}\\s\\x{200D}\\x{FE0F}])+$");
    private static final Pattern EMOTICON =
            Pattern.compile("(?:\\s+[:;=]['-]?[)(DPpO/|]+|\\s+<3|\\s+[xX]D)+(?=$|\\s)");
    private static final Pattern TRAILER =
            Pattern.compile("(?i),?\\s+(?:though|tho|lol|haha+|btw)$");
    private static final Pattern UNSAFE =
            Pattern.compile(
                    "[\"“”«»\\n]|https?:|\\?|(?i)\\b(let's|lets|you know|thank you|thanks|you"
                            + " see|u|ur|guess what|please)\\b");
    private static final Set<String> SUBJECTS =
            Set.of(
                    "i",
                    "i'm",
                    "i've",
                    "i'd",
                    "i'll",
                    "im",
                    "ive",
                    "we",
                    "we're",
                    "we've",
                    "we'd",
                    "we'll",
                    "he",
                    "she",
                    "it",
                    "they",
                    "he's",
                    "she's",
                    "it's",
                    "they're",
                    "they've",
                    "there",
                    "there's",
                    "my",
                    "our",
                    "his",
                    "her",
                    "their",
                    "the",
                    "this",
                    "that",
                    "that's",
                    "a",
                    "an",
                    "everyone",
                    "everybody",
                    "nobody",
                    "some",
                    "one",
                    "two",
                    "you",
                    "you're",
                    "your",
                    "its");
    private static final Set<String> DROPS_I =
            Set.of(
                    "went",
                    "had",
                    "got",
                    "took",
                    "saw",
                    "made",
                    "bought",
                    "met",
                    "found",
                    "lost",
                    "won",
                    "ate",
                    "finished",
                    "started",
                    "visited",
                    "moved",
                    "passed",
                    "failed",
                    "decided",
                    "tried",
                    "spent",
                    "wrote",
                    "ran");

    static Retold of(String said, Speaker speaker) {
        var plain = bare(said);
        var quote =
                Clean.clip(
                        SPEAKER.matcher(said.strip()).replaceFirst("").replace('"', '\''),
                        LONGEST_QUOTE);
        var words = Words.lowerIn(plain);
        plain = dropsI(words) + (dropsI(words).isEmpty() ? plain : Words.uncapitalised(plain));
        words = Words.lowerIn(plain);
        var told = speaker == Speaker.USER ? PersonTurn.turned(plain) : plain;
        var sentence = Words.capitalised(told);
        if (!safe(plain, words, speaker)) {
            return new Retold(Form.QUOTE, sentence, sentence, quote);
        }
        var first = Words.lowerIn(told).getFirst();
        if (Lexicon.LOWERABLE.contains(first)) {
            var clause =
                    first.startsWith("i'") || first.equals("i") ? told : Words.uncapitalised(told);
            return new Retold(Form.CLAUSE, clause, sentence, quote);
        }
        return new Retold(Form.SENTENCE, sentence, sentence, quote);
    }

    /** The subject left out in "Went hiking", "Just got home", "Been reading". */
    private static String dropsI(List<String> words) {
        if (words.size() < 2) {
            return "";
        }
        var adverb = Set.of("just", "finally", "recently", "already").contains(words.getFirst());
        if (words.getFirst().equals("been")) {
            return "I've ";
        }
        return DROPS_I.contains(words.get(adverb ? 1 : 0)) ? "I " : "";
    }

    /** Without the speaker's name, interjections before it and marks after it. */
    private static String bare(String said) {
        var words = SPEAKER.matcher(said.strip()).replaceFirst("");
        var bare = RememberThis.content(EMOTICON.matcher(words).replaceAll(""));
        for (var opener = OPENER.matcher(bare); opener.find(); opener = OPENER.matcher(bare)) {
            var word = Words.lowerIn(opener.group()).getFirst();
            if (!Lexicon.OPENERS.contains(word)) {
                break;
            }
            bare = bare.substring(opener.end());
        }
        return TRAILER.matcher(NO_LETTERS_AT_END.matcher(bare).replaceAll("")).replaceAll("");
    }

    private static boolean safe(String plain, List<String> words, Speaker speaker) {
        return words.size() >= 2
                && words.size() <= LONGEST_TURNED
                && !UNSAFE.matcher(plain).find()
                && hasVerb(words)
                && startsLikeAStatement(plain, words)
                && (speaker == Speaker.COMPANION || !addresses(words));
    }

    private static boolean hasVerb(List<String> words) {
        return words.stream().anyMatch(Retold::looksLikeVerb);
    }

    private static boolean looksLikeVerb(String word) {
        if (Lexicon.VERBS.contains(word) || Lexicon.VERBS.contains(Stem.bare(word))) {
            return true;
        }
        var inflected = word.endsWith("ed") || (word.endsWith("s") && !word.endsWith("ss"));
        return word.length() > 3 && inflected;
    }

    private static boolean startsLikeAStatement(String plain, List<String> words) {
        var first = words.getFirst();
        if (SUBJECTS.contains(first)) {
            return true;
        }
        var named =
                Words.in(plain).getFirst().capitalised()
                        && !Lexicon.STOP.contains(first)
                        && !Lexicon.VERBS.contains(first)
                        && looksLikeVerb(words.get(1));
        var hasSubject = words.stream().anyMatch(w -> SUBJECTS.contains(w) && !w.startsWith("th"));
        return named || (Lexicon.LOWERABLE.contains(first) && hasSubject);
    }

    /** Whether it speaks to the companion, or of people in general: who is meant is a guess. */
    private static boolean addresses(List<String> words) {
        return words.stream().anyMatch(w -> w.equals("you") || w.startsWith("you'"));
    }

    boolean quotedOnly() {
        return form == Form.QUOTE;
    }
}

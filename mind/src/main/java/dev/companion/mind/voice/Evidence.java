package dev.companion.mind.voice;

import dev.companion.mind.voice.Words.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a sentence holds the kind of thing that a question asks for. */
final class Evidence {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern OCCUPATION =
            Pattern.compile(
                    "\\b(works?|working|worked|job|career|runs?|teach(es)?|stud(y|ies))\\b|\\b(is|was|am|i'm|she's|he's|became|as)"
                        + " an? ");
    private static final Pattern CONTRAST =
            Pattern.compile("(?i),? (?:so|but|because|although|though) |; ");
    private static final Set<String> NAMING = Set.of("name", "named", "called", "name's", "names");
    private static final Set<String> AT = Set.of("in", "at", "near", "into", "around");
    private static final Set<String> SEASONS =
            Set.of(
                    "spring",
                    "summer",
                    "autumn",
                    "winter",
                    "christmas",
                    "easter",
                    "halloween",
                    "noon",
                    "midnight",
                    "ago");

    /** What is told with these has happened when it is told. */
    private static final Set<String> NEWS = Set.of("just", "finally");

    private Evidence() {}

    static boolean in(String text, Question question) {
        var words = Words.in(text);
        return switch (question.kind()) {
            case NAME -> names(words, question);
            case WHERE ->
                    onTopic(text, question)
                            .anyMatch(part -> Places.in(part, question.keys().keySet()));
            case WHO -> onTopic(text, question).anyMatch(part -> someone(part, question));
            case COUNT -> Amounts.in(text, question);
            case WHY -> Reasons.of(text, question);
            case WHEN -> when(text);
            case REMEMBER, SAID, YES_OR_NO, OTHER -> true;
        };
    }

    /** The parts that speak of what is asked: "on the motorway, so I missed the interview". */
    private static Stream<List<Word>> onTopic(String text, Question question) {
        var parts = Arrays.stream(CONTRAST.split(text, -1)).map(Words::in).toList();
        var spoken = parts.stream().filter(part -> speaksOf(part, question)).toList();
        return spoken.isEmpty() ? parts.stream() : spoken.stream();
    }

    private static boolean speaksOf(List<Word> part, Question question) {
        return part.stream().anyMatch(w -> question.keys().containsKey(Stem.of(w.lower())));
    }

    /** "is a vet", "works at a bakery". */
    static boolean occupation(String text) {
        return OCCUPATION.matcher(Words.lower(text)).find();
    }

    /** A date, a day, a season, or "just now" in any words. */
    private static boolean when(String text) {
        return RelativeTime.in(text)
                || DIGIT.matcher(text).find()
                || Words.lowerIn(text).stream().anyMatch(w -> time(w) || NEWS.contains(w));
    }

    /** Whether a word names a time, one or many: "Tuesdays". */
    static boolean time(String lower) {
        return Lexicon.TIME.contains(lower)
                || SEASONS.contains(lower)
                || (lower.endsWith("s") && time(lower.substring(0, lower.length() - 1)));
    }

    /** "is called Rex", or a name right behind the one asked for: "my sister Ana". */
    private static boolean names(List<Word> words, Question question) {
        var ofIts =
                words.stream()
                        .anyMatch(w ->
                                question.entity().filter(Stem.of(w.lower())::equals).isPresent());
        if (ofIts
                && words.size() > 2
                && properName(words.getFirst())
                && words.get(1).lower().equals("is")) {
            return true;
        }
        for (var i = 0; i < words.size(); i++) {
            if (NAMING.contains(words.get(i).lower())) {
                return true;
            }
            var entity =
                    question.entity().filter(Stem.of(words.get(i).lower())::equals).isPresent();
            if (entity && i + 1 < words.size() && properName(words.get(i + 1))) {
                return true;
            }
            var is = Set.of("is", "was", "it's").contains(words.get(i).lower());
            if (is
                    && i + 1 < words.size()
                    && i + 2 >= words.size()
                    && properName(words.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean properName(Word word) {
        return word.capitalised()
                && !word.lower().startsWith("i'")
                && !Lexicon.STOP.contains(word.lower())
                && !Lexicon.TIME.contains(word.lower());
    }

    /** Somebody whom the question did not name itself. */
    private static boolean someone(List<Word> words, Question question) {
        for (var i = 0; i < words.size(); i++) {
            var lower = words.get(i).lower();
            var named = question.keys().containsKey(Stem.of(lower));
            if (!named && (kin(lower) || person(words, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean kin(String lower) {
        return Lexicon.KIN.contains(lower) || Lexicon.KIN.contains(Stem.bare(lower));
    }

    /** A name, unless it is a place's; the first word of a sentence is one before a verb. */
    private static boolean person(List<Word> words, int i) {
        if (!properName(words.get(i)) || (i > 0 && AT.contains(words.get(i - 1).lower()))) {
            return false;
        }
        return i > 0
                || (words.size() > 1 && Lexicon.VERBS.contains(Stem.bare(words.get(1).lower())))
                || (words.size() > 1 && Lexicon.VERBS.contains(words.get(1).lower()));
    }
}

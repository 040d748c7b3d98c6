package dev.companion.mind.voice;

import dev.companion.mind.voice.Words.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence holds the kind of thing that a question asks for. */
final class Evidence {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern REASON =
            Pattern.compile(
                    "\\b(because|since|so that|due to|thanks to|cause|cuz|made me|wanted to|in"
                            + " order to|reason)\\b");
    private static final Pattern OCCUPATION =
            Pattern.compile(
                    "\\b(works?|working|worked|job|career|runs?|teach(es)?|stud(y|ies))\\b|\\b(is|am|i'm|she's|he's|became|as)"
                        + " an? ");
    private static final Set<String> PLACE_LEADS =
            Set.of("in", "to", "at", "from", "near", "into", "around", "outside", "by", "on");
    private static final Set<String> NAMING = Set.of("name", "named", "called", "name's", "names");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> COUNTED = Set.of("no", "few", "many", "several", "both");

    private Evidence() {}

    static boolean in(String text, Question question) {
        var words = Words.in(text);
        return switch (question.kind()) {
            case NAME -> names(words, question);
            case WHERE -> place(words);
            case WHO -> someone(words);
            case COUNT -> DIGIT.matcher(text).find() || counts(words) || one(words, question);
            case WHY -> REASON.matcher(Words.lower(text)).find();
            case WHEN, REMEMBER, SAID, YES_OR_NO, OTHER -> true;
        };
    }

    /** "is a vet", "works at a bakery". */
    static boolean occupation(String text) {
        return OCCUPATION.matcher(Words.lower(text)).find();
    }

    /** What makes an answer better without being needed for it: the time with a when. */
    static boolean extra(String text, Question question) {
        return question.kind() != Questions.Kind.WHEN
                || RelativeTime.in(text)
                || DIGIT.matcher(text).find()
                || Words.lowerIn(text).stream().anyMatch(Lexicon.TIME::contains);
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

    private static boolean place(List<Word> words) {
        for (var i = 0; i + 1 < words.size(); i++) {
            var next = words.get(i + 1);
            if (PLACE_LEADS.contains(words.get(i).lower())
                    && !Lexicon.TIME.contains(next.lower())
                    && !Lexicon.VERBS.contains(next.lower())
                    && !Set.of("me", "you", "him", "her", "them", "us", "it")
                            .contains(next.lower())) {
                return true;
            }
        }
        return words.stream().anyMatch(w -> w.lower().equals("home") || w.lower().equals("abroad"));
    }

    private static boolean someone(List<Word> words) {
        return words.stream().skip(1).anyMatch(Evidence::properName)
                || words.stream().anyMatch(w -> Lexicon.KIN.contains(Stem.bare(w.lower())))
                || words.stream().anyMatch(w -> Lexicon.KIN.contains(w.lower()));
    }

    /** "I have a cat" answers how many, not how old. */
    private static boolean one(List<Word> words, Question question) {
        return Words.lower(question.text()).contains("how many")
                && words.stream().anyMatch(w -> ARTICLES.contains(w.lower()));
    }

    private static boolean counts(List<Word> words) {
        return words.stream()
                .anyMatch(w -> Lexicon.NUMBERS.contains(w.lower()) || COUNTED.contains(w.lower()));
    }
}

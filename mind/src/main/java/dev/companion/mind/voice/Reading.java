package dev.companion.mind.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The user's turn as it was understood.
 *
 * @param main the sentence that wants an answer
 * @param passing what was said beside it: a greeting, thanks, a farewell
 * @param sentences the turn in sentences
 */
record Reading(String main, Intent intent, Set<Intent> passing, List<String> sentences) {

    private static final int LONG_TURN = 500;
    private static final int READ_AT_MOST = 4000;

    static Reading of(List<String> lines) {
        List<String> sentences = new ArrayList<>();
        for (var line : lines) {
            for (var sentence : Sentences.of(Clean.text(line, READ_AT_MOST))) {
                sentences.addAll(Courtesies.apart(sentence));
            }
        }
        var read = sentences.stream().limit(60).map(s -> new Part(s, Intents.of(s))).toList();
        var main =
                read.stream()
                        .max(Comparator.comparingDouble(Part::weight))
                        .orElse(new Part("", Intent.WORDLESS));
        Set<Intent> passing = new LinkedHashSet<>();
        for (var part : read) {
            if (part.intent().passing() && part.intent() != main.intent()) {
                passing.add(part.intent());
            }
        }
        return new Reading(main.text(), main.intent(), passing, List.copyOf(sentences));
    }

    String text() {
        return String.join(" ", sentences);
    }

    boolean isLong() {
        return text().length() > LONG_TURN;
    }

    private record Part(String text, Intent intent) {

        /** Danger before questions, questions before news, news before courtesies. */
        double weight() {
            return switch (intent) {
                case CRISIS -> 100;
                case INSULT -> 60;
                case STATEMENT -> 20 + news();
                case WORDLESS -> 0;
                case GIBBERISH, FOREIGN -> 1;
                case LAUGH, OK -> 2;
                case GUESS_WHAT, AGREE -> 5;
                case GREETING, PRESENCE -> 3;
                case YES, NO, THANKS -> 4;
                case FAREWELL, COMPLIMENT, APOLOGY -> 6;
                case AFFECTION -> 40;
                // Not a courtesy when it is all that was asked, but one beside real news.
                case HOW_ARE_YOU -> 10;
                default -> 50;
            };
        }

        private double news() {
            var words = Words.lowerIn(text);
            var moved =
                    words.stream()
                            .filter(w -> Lexicon.GOOD.contains(w) || Lexicon.BAD.contains(w))
                            .count();
            var own = words.stream().anyMatch(w -> w.equals("i") || w.equals("my")) ? 1 : 0;
            return Math.min(moved, 3) + own + Math.min(words.size(), 20) / 20.0;
        }
    }
}

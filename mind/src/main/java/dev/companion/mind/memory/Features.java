package dev.companion.mind.memory;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts over one line, by sentence. What is told counts in full, what reacts to the other counts
 * {@value #OF_A_REACTION}, a question tells nothing.
 *
 * @param words all words
 * @param own the speaker's pronouns
 * @param life words of family, health, work, home and belongings
 * @param names words with a capital inside a sentence, unless the other is called by them
 * @param numbers numbers, as digits or words
 * @param times dates and words that say when
 * @param past verbs of what happened
 * @param future words of what is planned
 * @param specific different words that could not stand in anybody's line
 * @param reacts whether it is about the other more than about the speaker
 */
record Features(
        int words,
        double own,
        double life,
        double names,
        double numbers,
        double times,
        double past,
        double future,
        double specific,
        boolean reacts) {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?\\n]*");
    private static final int MOST_LETTERS = 8_000;
    private static final double OF_A_REACTION = 0.5;

    static Features of(String text) {
        var read = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        var sum = new Sum();
        SENTENCE.matcher(read).results().map(found -> Sentence.of(found.group())).forEach(sum::add);
        return sum.features();
    }

    private static final class Sum {
        private final Set<String> told = new HashSet<>();
        private final Set<String> reacting = new HashSet<>();
        private int words;
        private int towardsTheOther;
        private int towardsOneself;
        private double own;
        private double life;
        private double names;
        private double numbers;
        private double times;
        private double past;
        private double future;

        void add(Sentence sentence) {
            words += sentence.words();
            towardsTheOther += sentence.towardsTheOther();
            towardsOneself += sentence.towardsOneself();
            if (sentence.asks()) {
                return;
            }
            (sentence.reacts() ? reacting : told).addAll(sentence.specific());
            double weight = sentence.reacts() ? OF_A_REACTION : 1;
            own += weight * sentence.count(WordSets.OWN);
            life += weight * sentence.count(WordSets.LIFE);
            names += weight * sentence.names();
            numbers += weight * sentence.numbers();
            times += weight * sentence.count(WordSets.TIMES);
            past += weight * sentence.count(WordSets.PAST);
            future += weight * sentence.count(WordSets.FUTURE);
        }

        Features features() {
            reacting.removeAll(told);
            return new Features(
                    words,
                    own,
                    life,
                    names,
                    numbers,
                    times,
                    past,
                    future,
                    told.size() + OF_A_REACTION * reacting.size(),
                    towardsTheOther > towardsOneself);
        }
    }
}

package dev.companion.mind.affect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the lexicon's terms in a turn, longest first, and settles what each means where it stands.
 *
 * <p>A negation reaches {@value #SCOPE} words forward within its clause and turns a value to the
 * other side, weaker ({@value #TURNED}): not happy is less than sad, not bad less than good.
 */
final class Reading {

    static final double TURNED = -0.6;
    private static final int SCOPE = 4;
    private static final int ADVERB_SCOPE = 2;

    private final List<Hit> hits = new ArrayList<>();
    private Subject inherited = Subject.NOBODY;

    private Reading() {}

    static List<Hit> of(List<String> lines) {
        var reading = new Reading();
        for (var line : lines) {
            Clause.of(line).forEach(reading::read);
        }
        return List.copyOf(reading.hits);
    }

    private void read(Clause clause) {
        if (clause.opensSentence()) {
            inherited = Subject.NOBODY;
        }
        var words = clause.words();
        int i = 0;
        while (i < words.size()) {
            int length = longestTermAt(words, i);
            var senses = AffectLexicon.OURS.senses(join(words, i, i + length));
            boolean adverb = length == 1 && amplifies(words, i);
            for (var sense : senses) {
                if (!adverb || !sense.kind().valenced()) {
                    meet(clause, i, length, sense);
                }
            }
            i += length;
        }
        inherited = Subject.before(words, words.size(), inherited);
    }

    private void meet(Clause clause, int at, int length, Sense sense) {
        var words = clause.words();
        double value = sense.weight() * clause.weight();
        boolean turned = false;
        if (sense.kind().valenced()) {
            turned = negated(words, at);
            value *= clause.emphasis() * words.get(at + length - 1).stress() * adverbs(words, at);
            value *= turned ? TURNED : 1;
        }
        var subject = Subject.before(words, at, inherited);
        hits.add(new Hit(sense.kind(), value, sense.label(), subject, turned, clause.asks()));
    }

    /** An odd number of negations before the word, none of them part of a longer term. */
    private static boolean negated(List<Word> words, int at) {
        boolean negated = false;
        for (int i = Math.max(0, at - SCOPE); i < at; i++) {
            if (is(words, i, Kind.NEGATOR) && longestTermAt(words, i) == 1) {
                negated = !negated;
            }
        }
        return negated;
    }

    private static double adverbs(List<Word> words, int at) {
        double factor = 1;
        for (int i = Math.max(0, at - ADVERB_SCOPE); i < at; i++) {
            for (var sense : AffectLexicon.OURS.senses(words.get(i).text())) {
                if (sense.kind() == Kind.AMPLIFIER || sense.kind() == Kind.DIMINISHER) {
                    factor *= sense.weight() * words.get(i).stress();
                }
            }
        }
        return factor;
    }

    /** Whether a word such as {@code terribly} only strengthens the one after it. */
    private static boolean amplifies(List<Word> words, int at) {
        return is(words, at, Kind.AMPLIFIER)
                && at + 1 < words.size()
                && AffectLexicon.OURS.senses(words.get(at + 1).text()).stream()
                        .anyMatch(s -> s.kind().valenced());
    }

    private static boolean is(List<Word> words, int at, Kind kind) {
        return AffectLexicon.OURS.senses(words.get(at).text()).stream()
                .anyMatch(s -> s.kind() == kind);
    }

    private static int longestTermAt(List<Word> words, int from) {
        int most = Math.min(AffectLexicon.OURS.longest(), words.size() - from);
        for (int length = most; length > 1; length--) {
            if (!AffectLexicon.OURS.senses(join(words, from, from + length)).isEmpty()) {
                return length;
            }
        }
        return 1;
    }

    private static String join(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
    }
}

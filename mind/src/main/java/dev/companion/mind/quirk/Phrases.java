package dev.companion.mind.quirk;

import dev.companion.schemas.QuirkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Phrases of two to five words that return. One that the user says as well is no habit of the
 * companion's own, nor is one that everybody uses, nor one of function words only.
 */
final class Phrases {

    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 5;

    /** Any one phrase is rare, but there are many to find by luck. */
    private static final double USUAL = 0.04;

    /** A phrase is noticed sooner than a mark or a manner is. */
    private static final double LEAST_SHARE = 0.2;

    private Phrases() {}

    /** The most marked phrases that share no word with one another. */
    static List<Marked> in(List<Reply> replies, int most) {
        var saidByUser = new StringBuilder();
        replies.forEach(reply -> saidByUser.append(reply.saidText()));
        var heard = saidByUser.toString();
        var times = new TreeMap<String, Integer>();
        for (var reply : replies) {
            for (var phrase : phrases(reply)) {
                times.merge(phrase, 1, Integer::sum);
            }
        }
        var found = new ArrayList<Marked>();
        for (var entry : times.entrySet()) {
            if (!heard.contains(" " + entry.getKey() + " ")) {
                marked(entry.getKey(), entry.getValue(), replies.size()).ifPresent(found::add);
            }
        }
        return apart(found, most);
    }

    private static Set<String> phrases(Reply reply) {
        var phrases = new HashSet<String>();
        for (var clause : reply.clauses()) {
            for (int from = 0; from < clause.size(); from++) {
                int longest = Math.min(clause.size(), from + MOST_WORDS);
                for (int to = from + LEAST_WORDS; to <= longest; to++) {
                    ownWay(clause, from, to).ifPresent(phrases::add);
                }
            }
        }
        return phrases;
    }

    private static Optional<String> ownWay(List<String> clause, int from, int to) {
        var words = clause.subList(from, to);
        if (words.stream().skip(from == 0 ? 1 : 0).anyMatch(Reply::isName)) {
            return Optional.empty();
        }
        var lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        var phrase = String.join(" ", lower);
        boolean own =
                WordList.MANNERISM.contains(phrase)
                        || (!WordList.FORMULA.contains(phrase) && holdsTogether(lower));
        return own ? Optional.of(phrase) : Optional.empty();
    }

    /**
     * Whether this is a way of saying something: words of substance and words that join, from a
     * beginning to an end. Substance alone ("ice cream"), or pointed at ("in my garden"), is what
     * the talk was about.
     */
    private static boolean holdsTogether(List<String> words) {
        long joining = words.stream().filter(WordList.FUNCTION::contains).count();
        return joining > 0
                && joining < words.size()
                && !WordList.UNFINISHED.contains(words.getLast())
                && !(words.size() <= 3 && WordList.POINTING.contains(words.getFirst()));
    }

    private static Optional<Marked> marked(String phrase, int times, int of) {
        var habit =
                new Habit(
                        "phrase:" + phrase,
                        QuirkKind.SPEECH_PATTERN,
                        "likes the phrase \"" + phrase + '"',
                        times,
                        of);
        return Marked.of(habit, USUAL, LEAST_SHARE);
    }

    private static List<Marked> apart(List<Marked> found, int most) {
        var longestFirst = new ArrayList<>(found);
        longestFirst.sort(
                Comparator.comparingDouble(Marked::chance)
                        .thenComparingInt(marked -> -marked.habit().key().length())
                        .thenComparing(Marked.MOST_MARKED_FIRST));
        var kept = new ArrayList<Marked>();
        var used = new HashSet<String>();
        for (var marked : longestFirst) {
            var words = Reply.words(marked.habit().key().substring("phrase:".length()));
            if (kept.size() < most && words.stream().noneMatch(used::contains)) {
                kept.add(marked);
                used.addAll(words);
            }
        }
        return kept;
    }
}

package dev.companion.mind.quirk;

import dev.companion.schemas.QuirkKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The word or phrase that replies open with. */
final class Openings {

    private static final int MOST_WORDS = 3;

    /** A given opening of one's own is rare; the common ones are not. */
    private static final double USUAL = 0.08;

    private static final double USUAL_OF_COMMON = 0.25;

    /** A longer opening is the habit when most replies that share its beginning go on like it. */
    private static final double GOES_ON = 0.75;

    private Openings() {}

    static Optional<Marked> in(List<Reply> replies) {
        Optional<Marked> best = Optional.empty();
        for (int length = 1; length <= MOST_WORDS; length++) {
            var longer = mostMarked(replies, length);
            double enough = best.map(shorter -> GOES_ON * shorter.habit().times()).orElse(0.0);
            if (longer.isPresent() && longer.get().habit().times() >= enough) {
                best = longer;
            }
        }
        return best;
    }

    private static Optional<Marked> mostMarked(List<Reply> replies, int length) {
        var times = new TreeMap<String, Integer>();
        var names = names(replies);
        for (var reply : replies) {
            opening(reply, length, names)
                    .ifPresent(opening -> times.merge(opening, 1, Integer::sum));
        }
        return times.entrySet().stream()
                .flatMap(e -> marked(e.getKey(), e.getValue(), replies.size()).stream())
                .min(Marked.MOST_MARKED_FIRST);
    }

    /** Words written like a name inside a sentence: whom it calls is no turn of speech. */
    private static Set<String> names(List<Reply> replies) {
        return replies.stream()
                .flatMap(reply -> reply.clauses().stream())
                .flatMap(clause -> clause.stream().skip(1).filter(Reply::isName))
                .collect(Collectors.toSet());
    }

    private static Optional<String> opening(Reply reply, int length, Set<String> names) {
        var words = reply.clauses().stream().flatMap(List::stream).limit(length).toList();
        if (words.size() < length
                || names.contains(words.getFirst())
                || words.stream().skip(1).anyMatch(Reply::isName)) {
            return Optional.empty();
        }
        var lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        var text = String.join(" ", lower);
        return ownWay(text, lower) ? Optional.of(text) : Optional.empty();
    }

    private static boolean ownWay(String opening, List<String> words) {
        if (WordList.MANNERISM.contains(opening)) {
            return true;
        }
        return !WordList.FORMULA.contains(opening)
                && !words.stream().allMatch(WordList.FUNCTION::contains);
    }

    private static Optional<Marked> marked(String opening, int times, int of) {
        var first = opening.split(" ", -1)[0];
        double usual = WordList.COMMON_OPENING.contains(first) ? USUAL_OF_COMMON : USUAL;
        var habit =
                new Habit(
                        "opens-with:" + opening,
                        QuirkKind.SPEECH_PATTERN,
                        "often opens with \"" + opening + '"',
                        times,
                        of);
        return Marked.of(habit, usual, Marked.LEAST_SHARE);
    }
}

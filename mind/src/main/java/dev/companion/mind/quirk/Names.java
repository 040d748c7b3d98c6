package dev.companion.mind.quirk;

import dev.companion.schemas.QuirkKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Whether the companion likes to call the other by name. The name need not be known: it is a
 * capitalised word that stands alone between marks, or after a greeting, and is no ordinary word
 * elsewhere.
 */
final class Names {

    /** A friendly speaker uses the name when greeting, and now and then. */
    private static final double USUAL = 0.2;

    private static final Pattern CALLED =
            Pattern.compile(
                    "(?:,\\s*|^(?i:hey|hi|hello|thanks|thank you|wow|oh|ah|yes|yeah|no|well|good"
                            + " morning|good night|morning|dear|congrats|sorry|sure)\\s+)"
                            + "(\\p{Lu}\\p{L}{1,20})(?=\\s*(?:[,.!?…]|$))");

    private Names() {}

    static Optional<Marked> in(List<Reply> replies) {
        var ordinary = new HashSet<String>();
        for (var reply : replies) {
            reply.clauses().stream().flatMap(List::stream).forEach(ordinary::add);
        }
        var timesCalled = new TreeMap<String, Integer>();
        for (var reply : replies) {
            for (var name : called(reply)) {
                if (!ordinary.contains(name.toLowerCase(Locale.ROOT))) {
                    timesCalled.merge(name, 1, Integer::sum);
                }
            }
        }
        int times = timesCalled.values().stream().mapToInt(i -> i).max().orElse(0);
        var habit =
                new Habit(
                        "uses-name",
                        QuirkKind.SPEECH_PATTERN,
                        "likes to call the other by name",
                        times,
                        replies.size());
        return Marked.of(habit, USUAL, Marked.LEAST_SHARE);
    }

    private static Set<String> called(Reply reply) {
        var names = new HashSet<String>();
        CALLED.matcher(reply.text()).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}

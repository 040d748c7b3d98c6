package dev.companion.mind.quirk;

import dev.companion.schemas.QuirkKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A habit that a reply either shows or not.
 *
 * <p>What is usual was counted in 2 097 lines of small talk by eight speakers and set above their
 * mean, for talk differs (questions at the end 0.26, encouragement 0.06, thanks 0.17); what hardly
 * occurred is taken as one line in twenty or so. Only exclamation marks are set below (0.7), since
 * those speakers were an excited lot.
 *
 * @param usual the share of replies in which an ordinary speaker shows it, 0…1
 */
record Sign(String key, QuirkKind kind, String description, double usual, Predicate<Reply> shown) {

    /** A sign whose mark is a pattern in the reply's lower-case text. */
    static Sign found(
            String key, QuirkKind kind, String description, double usual, String pattern) {
        var compiled = Pattern.compile(pattern);
        return new Sign(key, kind, description, usual, reply -> reply.has(compiled));
    }

    Optional<Marked> in(List<Reply> replies) {
        int times = (int) replies.stream().filter(shown).count();
        var habit = new Habit(key, kind, description, times, replies.size());
        return Marked.of(habit, usual, Marked.LEAST_SHARE);
    }
}

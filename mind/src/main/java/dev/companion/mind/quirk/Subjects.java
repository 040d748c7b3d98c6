package dev.companion.mind.quirk;

import dev.companion.schemas.QuirkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the companion brings up of itself, again and again. A reply counts only if the user has not
 * named the subject shortly before: what one answers about is the other's choice.
 */
final class Subjects {

    /** The user's lines that still set the subject: the one answered and two before it. */
    static final int LINES_BACK = 3;

    /** Each of the fields is brought up unasked in a few replies of a hundred. */
    private static final double USUAL = 0.06;

    /** What comes up unasked in every fifth reply is noticed. */
    private static final double LEAST_SHARE = 0.2;

    private Subjects() {}

    static List<Marked> in(List<Reply> replies) {
        var found = new ArrayList<Marked>();
        for (var subject : Subject.values()) {
            of(subject, replies).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Marked> of(Subject subject, List<Reply> replies) {
        int times = 0;
        int sinceNamed = LINES_BACK;
        for (var reply : replies) {
            sinceNamed = subject.in(reply.said()) ? 0 : sinceNamed + 1;
            if (sinceNamed >= LINES_BACK && subject.in(reply.words())) {
                times++;
            }
        }
        var name = subject.name().toLowerCase(Locale.ROOT);
        var habit =
                new Habit(
                        "subject:" + name,
                        QuirkKind.PREFERENCE,
                        "likes to bring up " + name,
                        times,
                        replies.size());
        return Marked.of(habit, USUAL, LEAST_SHARE);
    }
}

package dev.companion.stores.index;

import java.util.EnumSet;
import java.util.Set;

/**
 * What has become of a memory since it was made.
 *
 * @param marks an empty set for one like any other
 */
record Standing(Set<Mark> marks) {

    static final Standing PLAIN = new Standing(Set.of());

    /** One thing that became of it. */
    enum Mark {
        /** To be kept in mind. */
        PINNED,
        /** Something else holds now. */
        SUPERSEDED,
        /** Its text is gone, and comes back by nothing. */
        FORGOTTEN,
        /** Old and of little worth. */
        SET_ASIDE
    }

    Standing {
        marks = Set.copyOf(marks);
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether it may still come to mind. */
    boolean isFindable() {
        return !is(Mark.SUPERSEDED) && !is(Mark.FORGOTTEN) && !is(Mark.SET_ASIDE);
    }

    Standing with(Mark mark) {
        var more = copy();
        more.add(mark);
        return new Standing(more);
    }

    Standing without(Mark mark) {
        var fewer = copy();
        fewer.remove(mark);
        return new Standing(fewer);
    }

    private EnumSet<Mark> copy() {
        return marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks);
    }
}

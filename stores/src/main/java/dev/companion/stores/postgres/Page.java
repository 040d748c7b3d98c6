package dev.companion.stores.postgres;

/** The limits of a page. */
final class Page {

    static final int LONGEST = 1_000;

    private Page() {}

    static int limit(int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw new IllegalArgumentException(
                    "a page's limit must be within 1.." + LONGEST + ", was " + limit);
        }
        return limit;
    }

    static int offset(int offset) {
        if (offset < 0) {
            throw new IllegalArgumentException("a page's offset must be at least 0, was " + offset);
        }
        return offset;
    }
}

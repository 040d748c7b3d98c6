package dev.companion.mind.document;

/** A piece of a document as it was laid out, in its order. */
public sealed interface Block {

    /** As it was written; never blank. */
    String text();

    /**
     * A title over what follows.
     *
     * @param level 1 for the topmost, 6 for the lowest
     */
    record Heading(int level, String text) implements Block {

        public static final int LOWEST = 6;

        public Heading {
            if (level < 1 || level > LOWEST) {
                throw new IllegalArgumentException(
                        "heading level must be within 1..%d, was %d".formatted(LOWEST, level));
            }
            requireText(text);
        }
    }

    /** A paragraph, an item of a list or a row of a table. */
    record Paragraph(String text) implements Block {
        public Paragraph {
            requireText(text);
        }
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a block must have text");
        }
    }
}

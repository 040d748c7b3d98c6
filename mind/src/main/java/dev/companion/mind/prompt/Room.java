package dev.companion.mind.prompt;

/** What is left of a prompt's budget, in tokens, while it is put together. */
final class Room {

    private final int budget;
    private int left;

    Room(int budget) {
        this.budget = budget;
    }

    /** A section begins: its share is there for it, and what those before it left over. */
    Room open(Section section) {
        left += (int) (budget * section.share());
        return this;
    }

    int left() {
        return left;
    }

    /** Takes what a text needs, if that is there. */
    boolean fits(String text) {
        return fits(Tokens.estimate(text) + 1);
    }

    boolean fits(int tokens) {
        if (tokens > left) {
            return false;
        }
        left -= tokens;
        return true;
    }
}

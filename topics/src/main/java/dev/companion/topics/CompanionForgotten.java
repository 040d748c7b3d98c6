package dev.companion.topics;

/**
 * The companion's key is gone, and so is its person: nothing personal can be written, and what was
 * being done for them is of no use any more. It says not whose: who is forgotten is not spoken of.
 */
public final class CompanionForgotten extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public CompanionForgotten() {
        super("a companion without a key cannot be written to: its person was forgotten");
    }
}

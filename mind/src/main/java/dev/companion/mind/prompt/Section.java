package dev.companion.mind.prompt;

/**
 * The parts of a prompt, in the order in which they take their room. What one leaves over the next
 * may use.
 */
public enum Section {
    /** Who the companion is, how it feels, what it lives by. */
    WHO(0.20),
    /** What was said just now. */
    TURN(0.25),
    /** What it means to bring up. */
    REMINDERS(0.05),
    /** What it noted of the person and for itself. */
    NOTES(0.15),
    /** What came to mind. */
    MEMORIES(0.20),
    /** The last lines of the conversation. */
    RECENT(0.15);

    private final double share;

    Section(double share) {
        this.share = share;
    }

    /** 0…1, of the whole; all shares together are 1. */
    public double share() {
        return share;
    }
}

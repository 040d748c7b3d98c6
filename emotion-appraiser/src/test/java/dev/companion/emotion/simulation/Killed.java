package dev.companion.emotion.simulation;

/** Kill −9: whatever was going on is over. An error, so that nothing along the way answers it. */
final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
        super("killed", null, false, false);
    }
}

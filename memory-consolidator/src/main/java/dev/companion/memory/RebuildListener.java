package dev.companion.memory;

/** Hears how far a rebuild is. */
@FunctionalInterface
public interface RebuildListener {

    /** What a rebuild is at. */
    enum Phase {
        /** Records of the log are taken in. */
        READING,
        /** Texts are embedded. */
        EMBEDDING,
        /** The next index takes over. */
        SWITCHING
    }

    /** So much of the phase is done; both in the phase's own unit. */
    void at(Phase phase, long done, long total);
}

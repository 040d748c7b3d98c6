package dev.companion.bench;

/** Told how far a benchmark is, for people to see. */
public interface Progress {

    /** Something else begins, in a few words. */
    void phase(String what);

    /** So much of the phase is done. */
    void at(long done, long total);
}

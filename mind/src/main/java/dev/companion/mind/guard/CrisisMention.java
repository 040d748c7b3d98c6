package dev.companion.mind.guard;

/** What is no danger now, and wants a gentle word all the same. */
public enum CrisisMention {
    /** Danger that is long over: "I used to self-harm years ago". */
    LONG_OVER,
    /** Somebody died by suicide. */
    LOSS
}

package dev.companion.mind.standing;

/** Where a person stands, in one word. */
public enum Status {
    ACTIVE,
    /** Silent for {@link Dormancy#SILENCE} or longer. */
    DORMANT,
    /** Put aside: nobody answers, everything is kept. */
    INACTIVE,
    /** Not answered for a time. */
    BANNED
}

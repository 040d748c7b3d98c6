package dev.companion.mind.guard;

/** Who is in danger of what; the later in this order, the sooner help must be there. */
public enum CrisisKind {
    /** Somebody else may harm themselves. */
    SOMEONE_ELSE,
    /** The writer may harm themselves. */
    SELF_HARM,
    /** Violence or abuse, now or at hand. */
    VIOLENCE,
    /** A body in danger: an overdose, a poisoning, a bleeding that does not stop. */
    MEDICAL
}

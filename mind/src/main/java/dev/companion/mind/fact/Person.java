package dev.companion.mind.fact;

import java.util.Optional;
import java.util.Set;

/**
 * A subject in normal form: a role in one word ("mother", never "mum"), and the name where it is
 * known. {@code "sister"} and {@code "sister Ana"} may be the same person; see {@link #meets}.
 */
public record Person(String role, Optional<String> name) {

    /** Of these, one has one: another name is not another person. */
    private static final Set<String> ONLY_ONE =
            Set.of(
                    "user",
                    "mother",
                    "father",
                    "husband",
                    "wife",
                    "boyfriend",
                    "girlfriend",
                    "partner");

    /** Of these, most have several: without a name nobody is meant for good. */
    private static final Set<String> ONE_OF_SEVERAL =
            Set.of(
                    "friend",
                    "cousin",
                    "colleague",
                    "neighbour",
                    "roommate",
                    "teacher",
                    "aunt",
                    "uncle");

    /** Reads a claim's subject. */
    public static Person of(String subject) {
        var space = subject.indexOf(' ');
        return space < 0 || subject.startsWith("favourite ")
                ? new Person(subject, Optional.empty())
                : new Person(
                        subject.substring(0, space), Optional.of(subject.substring(space + 1)));
    }

    /** A claim's subject. */
    public String subject() {
        return name.map(n -> role + " " + n).orElse(role);
    }

    /**
     * Whether the two can be one: the same role, and no two names for what one can have more of.
     */
    public boolean meets(Person other) {
        return role.equals(other.role)
                && (single() || name.isEmpty() || other.name.isEmpty() || name.equals(other.name));
    }

    boolean single() {
        return ONLY_ONE.contains(role) || role.startsWith("favourite ");
    }

    /** Whether it is clear who is meant. */
    boolean definite() {
        return name.isPresent() || !ONE_OF_SEVERAL.contains(role);
    }
}

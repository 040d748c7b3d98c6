package dev.companion.schemas;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Facts about a user and the companion that is theirs. Topic {@code companion.users.v1}. */
public sealed interface UserEvent extends Event {

    /**
     * A companion was made for someone who wrote for the first time.
     *
     * @param profile the personality profile it was born with
     * @param name what the person is called
     * @param timeZone the person's IANA time zone
     */
    record CompanionInitialized(
            Instant at, String profile, @Personal String name, @Personal String timeZone)
            implements UserEvent {}

    /**
     * Something about the person is otherwise; what is absent stays as it was.
     *
     * @param timeZone an IANA time zone
     * @param region an ISO 3166 alpha-2 code, such as {@code GB}; empty text takes it back
     */
    record ProfileChanged(
            Instant at,
            @Personal Optional<String> name,
            @Personal Optional<String> timeZone,
            @Personal Optional<String> region)
            implements UserEvent {}

    /** The person has not written for a long time. */
    record BecameDormant(Instant at, Instant lastHeard) implements UserEvent {}

    /** The person was put aside: nobody answers, everything is kept. */
    record Deactivated(Instant at, Cause cause) implements UserEvent {}

    /** The person, dormant or put aside, is there again. */
    record Reactivated(Instant at, Cause cause) implements UserEvent {}

    /** The person is not answered for a time. */
    record Banned(Instant at, Instant until, Cause cause) implements UserEvent {}

    /** The person is answered again. */
    record Unbanned(Instant at, Cause cause) implements UserEvent {}

    /**
     * A key was made that lets its holder act as this person.
     *
     * @param key names the key, and is no part of it
     * @param hash SHA-256 of the key, in hexadecimal; the key itself is kept nowhere
     * @param label what it is for, in the words of whoever asked for it
     */
    record KeyIssued(Instant at, UUID key, @Personal String hash, @Personal Optional<String> label)
            implements UserEvent {}

    /** A key opens nothing any more. */
    record KeyRevoked(Instant at, UUID key) implements UserEvent {}

    /** Someone wants the companion's mood to be another. */
    record AdjustmentRequested(Instant at, @Personal String reason) implements UserEvent {}

    /**
     * The companion's personality and memory blocks began anew; its memories stayed.
     *
     * @param profile the personality profile it has since
     */
    record StartedAnew(Instant at, String profile, Cause cause) implements UserEvent {}

    /** What changed where a person stands. */
    enum Cause {
        /** They asked for it. */
        USER,
        /** Whoever runs the system. */
        ADMIN,
        /** They wrote. */
        WROTE,
        /** More attacks in a day than are put up with. */
        VIOLATIONS,
        /** The time was over. */
        TIME
    }
}

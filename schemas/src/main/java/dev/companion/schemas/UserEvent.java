package dev.companion.schemas;

import java.time.Instant;

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
}

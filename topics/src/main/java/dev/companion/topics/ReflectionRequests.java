package dev.companion.topics;

import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.ReflectionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Requests to look back, whoever makes them: for the same night the same slot. */
public final class ReflectionRequests {

    private static final String NIGHT = "night";
    private static final String ON_DEMAND = "reflection";

    private ReflectionRequests() {}

    /** The slot of a companion's night. */
    public static UUID nightId(SecretKey ids, LocalDate day) {
        return RootId.of(ids, NIGHT, day.toString());
    }

    /**
     * The night that ends a day.
     *
     * @param at the end of the day
     */
    public static Recorded<ReflectionRequested> night(
            SecretKey ids,
            String source,
            UUID companion,
            LocalDate day,
            Instant at,
            Optional<Window> window) {
        return Recorded.root(
                nightId(ids, day),
                source,
                companion,
                new ReflectionRequested(at, day, ReflectionKind.NIGHT, window));
    }

    /** A look back in the middle of a day, at what was said up to a message. */
    public static Recorded<ReflectionRequested> onDemand(
            SecretKey ids,
            String source,
            UUID companion,
            LocalDate day,
            Instant at,
            Window window) {
        return Recorded.root(
                RootId.of(ids, ON_DEMAND, day + "\u001F" + window.last()),
                source,
                companion,
                new ReflectionRequested(at, day, ReflectionKind.ON_DEMAND, Optional.of(window)));
    }
}

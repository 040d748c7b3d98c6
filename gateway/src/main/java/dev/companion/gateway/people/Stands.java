package dev.companion.gateway.people;

import dev.companion.mind.standing.Exclusion;
import dev.companion.mind.standing.Standing;
import dev.companion.mind.standing.Status;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Where someone stands, as the faces show it. */
public final class Stands {

    private Stands() {}

    /** Adds {@code status} and what goes with it. */
    public static void add(Map<String, Object> view, Standing standing, Instant now) {
        var status = standing.status(now);
        view.put("status", status.name().toLowerCase(Locale.ROOT));
        if (status == Status.BANNED) {
            standing.refusing(now.plusNanos(1))
                    .map(Exclusion::until)
                    .ifPresent(until -> view.put("banned_until", until));
        }
    }
}

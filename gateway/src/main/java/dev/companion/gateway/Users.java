package dev.companion.gateway;

import dev.companion.gateway.access.Caller.Owner;
import dev.companion.gateway.access.TurnedAway;
import dev.companion.gateway.access.Visit;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.Identities;
import dev.companion.stores.postgres.Identity;
import java.util.Optional;
import java.util.UUID;

/** Whose companion is whose: the one place where a door's user id becomes a companion. */
public final class Users {

    private final Identities identities;

    public Users(Identities identities) {
        this.identities = identities;
    }

    /**
     * The companion of a user; empty for someone nobody knows.
     *
     * @throws TurnedAway when the caller may not act as this user, known or not
     */
    public Optional<UUID> find(String userId) {
        Visit.here().ifPresent(visit -> visit.actAs(userId));
        return identities.find(Gateway.DOOR, userId).map(Identity::companion);
    }

    /** The user of a companion; empty for one of another door, and while nobody can tell. */
    public Optional<String> userOf(UUID companion) {
        try {
            return identities
                    .ofCompanion(companion)
                    .filter(identity -> identity.door().equals(Gateway.DOOR))
                    .map(Identity::externalId);
        } catch (DatabaseUnavailable _) {
            return Optional.empty();
        }
    }

    /**
     * The companion of the user that a request may name; empty where it names none and asks about
     * everybody.
     *
     * @throws TurnedAway when the caller may not act as this user, or not ask about everybody
     */
    public Optional<UUID> companionOf(Optional<String> userId) {
        if (userId.isEmpty()) {
            Visit.here().ifPresent(Visit::actAsEverybody);
        }
        return userId.map(this::companionOf);
    }

    /**
     * Whether the caller may see what is a companion's: a holder of a user's key only of that
     * user's.
     */
    public boolean mayBeSeen(UUID companion) {
        return Visit.here()
                .map(Visit::caller)
                .filter(caller ->
                        caller instanceof Owner(var own, _)
                                && find(own).filter(companion::equals).isEmpty())
                .isEmpty();
    }

    /** The companion of a user; throws {@link NotFound} for someone nobody knows. */
    public UUID companionOf(String userId) {
        return find(userId).orElseThrow(() -> NotFound.user(userId));
    }
}

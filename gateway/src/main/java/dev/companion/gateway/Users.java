package dev.companion.gateway;

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

    /** The companion of a user; empty for someone nobody knows. */
    public Optional<UUID> find(String userId) {
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

    /** The companion of a user; throws {@link NotFound} for someone nobody knows. */
    public UUID companionOf(String userId) {
        return find(userId).orElseThrow(() -> new NotFound("no user \"" + userId + "\""));
    }
}

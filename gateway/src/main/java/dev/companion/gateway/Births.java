package dev.companion.gateway;

import dev.companion.gateway.access.TurnedAway;
import dev.companion.gateway.access.Visit;
import dev.companion.mind.personality.Profile;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.UserEvent.CompanionInitialized;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Identities;
import dev.companion.stores.postgres.Identity;
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Finds the companion of someone who writes, and brings it into the world at their first word. */
public final class Births {

    private static final int LONGEST_ID = 100;

    /** A crowd of newcomers takes turns, so that the others still get at the database. */
    private final Semaphore births = new Semaphore(4, true);

    private final GatewayConfig config;
    private final Identities identities;
    private final CompanionKeys keys;
    private final EventLog log;

    public Births(GatewayConfig config, Identities identities, CompanionKeys keys, EventLog log) {
        this.config = config;
        this.identities = identities;
        this.keys = keys;
        this.log = log;
    }

    /**
     * The companion of this person. Broken off half way, it makes the same facts again in the same
     * slots.
     *
     * @param at when they first wrote, for a companion that is born now
     * @throws TurnedAway when the caller may not act as this person
     */
    public UUID companionOf(String userId, String name, Instant at) {
        return companionOf(userId, name, at, Profile.named(config.profile()));
    }

    /** As {@link #companionOf(String, String, Instant)}, with a personality that was chosen. */
    public UUID companionOf(String userId, String name, Instant at, Profile profile) {
        Visit.here().ifPresent(visit -> visit.actAs(userId));
        requireReadable(userId);
        var known = identities.find(Gateway.DOOR, userId).filter(Identity::initialized);
        if (known.isPresent()) {
            return known.get().companion();
        }
        births.acquireUninterruptibly();
        try {
            var identity = identities.findOrCreate(Gateway.DOOR, userId);
            if (!identity.initialized()) {
                var readable = TextRules.clean(name).replaceAll("\\s+", " ");
                bear(identity, readable.isEmpty() ? userId : readable, at, profile);
            }
            return identity.companion();
        } finally {
            births.release();
        }
    }

    /** What a store cannot hold it would turn into something else: into somebody else, perhaps. */
    private static void requireReadable(String userId) {
        boolean readable = TextRules.clean(userId).equals(userId.strip());
        if (userId.isBlank() || userId.length() > LONGEST_ID || !readable) {
            throw new BadRequest(
                    "user_id must have 1..%d characters and no control characters, had %d%s"
                            .formatted(
                                    LONGEST_ID,
                                    userId.length(),
                                    readable ? "" : ", some of which cannot be read"));
        }
    }

    private void bear(Identity identity, String name, Instant at, Profile profile) {
        var companion = identity.companion();
        var key = keys.find(companion).orElseThrow(() -> new Forgotten(companion));
        var born =
                Recorded.root(
                        RootId.of(key.ids(), "birth", companion.toString()),
                        Gateway.MODULE,
                        companion,
                        new CompanionInitialized(
                                at, profile.settingName(), name, config.zone().getId()));
        var initialized =
                born.led(Gateway.MODULE, new Initialized(at, profile.traits(), config.rules()));
        log.appendAndWait(List.of(born, initialized));
        identities.markInitialized(companion);
    }

    /** Its key is gone: it was forgotten, and nothing more can be written to it. */
    public static final class Forgotten extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Forgotten(UUID companion) {
            super("companion " + companion + " was forgotten");
        }
    }
}

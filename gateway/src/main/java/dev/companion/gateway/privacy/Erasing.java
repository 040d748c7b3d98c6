package dev.companion.gateway.privacy;

import dev.companion.gateway.Births.Forgotten;
import dev.companion.gateway.Gateway;
import dev.companion.gateway.Users;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import dev.companion.topics.erasure.Erasure;
import dev.companion.topics.erasure.Erasures;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Puts down that someone is to be forgotten. From then on it cannot be stopped. */
final class Erasing {

    private final Users users;
    private final CompanionKeys keys;
    private final EventLog log;
    private final Erasures erasures;
    private final InstantSource clock;

    Erasing(Users users, CompanionKeys keys, EventLog log, Erasures erasures, InstantSource clock) {
        this.users = users;
        this.keys = keys;
        this.log = log;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** Returns when it is in the log; asked again, it is the same one. */
    Erasure begin(String userId) {
        var companion = users.companionOf(userId);
        return erasures.ofCompanion(companion).orElseGet(() -> write(companion));
    }

    private Erasure write(UUID companion) {
        var ids = keys.find(companion).orElseThrow(() -> new Forgotten(companion)).ids();
        var request =
                Recorded.root(
                        RootId.of(ids, "erasure", companion.toString()),
                        Gateway.MODULE,
                        companion,
                        new ErasureRequested(clock.instant()));
        log.appendAndWait(List.of(request));
        erasures.learn(request);
        return erasures.find(request.id()).orElseThrow();
    }
}

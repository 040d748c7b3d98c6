package dev.companion.gateway.memory;

import dev.companion.gateway.Users;
import dev.companion.gateway.reflection.LookBack;
import dev.companion.gateway.reflection.LookBack.Seen;
import dev.companion.schemas.ReflectionEvent.Consolidated;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /memory/consolidate} and the end of a session: looking back without waiting for night. */
@RestController
public final class ConsolidationController {

    private static final Consolidated NOTHING = new Consolidated(0, 0, 0, 0);

    private final Users users;
    private final LookBack lookBack;
    private final InstantSource clock;

    ConsolidationController(Users users, LookBack lookBack, InstantSource clock) {
        this.users = users;
        this.lookBack = lookBack;
        this.clock = clock;
    }

    /** What a look back came to. */
    record Consolidation(
            int semanticMemoriesCreated,
            int episodicMemoriesProcessed,
            int conflictsFound,
            Instant consolidationTimestamp,
            String summary) {}

    /** That a session is over, and how many memories its end drew out of it. */
    record Ended(boolean success, int memoriesConsolidated, Instant sessionEndedAt) {}

    @PostMapping("/memory/consolidate/{userId}")
    Consolidation consolidate(@PathVariable String userId) {
        users.companionOf(userId);
        return switch (lookBack.now(userId)) {
            case Seen.Done(var what) -> done(what);
            case Seen.Nothing(var reason) -> nothing(reason);
            case Seen.Pending() -> nothing("it was asked for and is not done yet");
        };
    }

    @PostMapping("/chat/session/{userId}/end")
    Ended end(@PathVariable String userId) {
        var consolidated = consolidate(userId);
        return new Ended(true, consolidated.semanticMemoriesCreated(), clock.instant());
    }

    private static Consolidation done(ReflectionCompleted what) {
        var made = what.consolidated().orElse(NOTHING);
        return new Consolidation(
                made.semantic(),
                made.episodes(),
                made.conflicts(),
                what.at(),
                "looked back on %d messages; drew %d memories out of %d, found %d conflicts"
                        .formatted(
                                what.messages(),
                                made.semantic(),
                                made.episodes(),
                                made.conflicts()));
    }

    private Consolidation nothing(String reason) {
        return new Consolidation(0, 0, 0, clock.instant(), reason);
    }
}

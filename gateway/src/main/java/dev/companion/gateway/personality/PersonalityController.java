package dev.companion.gateway.personality;

import dev.companion.gateway.Users;
import dev.companion.gateway.memory.Asked;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /personality}: how it stands and how it was. */
@RestController
@RequestMapping("/personality")
public final class PersonalityController {

    private static final int MOST_DAYS = 365;

    private final Users users;
    private final PersonalityReads reads;
    private final InstantSource clock;

    PersonalityController(Users users, PersonalityReads reads, InstantSource clock) {
        this.users = users;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/current/{userId}")
    SnapshotView current(@PathVariable String userId) {
        return reads.current(userId, users.companionOf(userId), clock.instant());
    }

    /** The newest snapshots of a time; ask on with the first one's timestamp as {@code before}. */
    @GetMapping("/history/{userId}")
    List<SnapshotView> history(
            @PathVariable String userId,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam Optional<Instant> before) {
        var companion = users.companionOf(userId);
        var now = clock.instant();
        var from = now.minus(Duration.ofDays(Asked.within("days", days, 1, MOST_DAYS)));
        return reads.history(userId, companion, from, before.orElse(now.plusSeconds(60)), limit);
    }

    @GetMapping("/quirks/{userId}")
    List<QuirkView> quirks(
            @PathVariable String userId,
            @RequestParam(name = "active_only", defaultValue = "true") boolean activeOnly) {
        return reads.quirks(userId, users.companionOf(userId), activeOnly, clock.instant());
    }

    @GetMapping("/needs/{userId}")
    List<NeedView> needs(@PathVariable String userId) {
        return reads.needs(userId, users.companionOf(userId), clock.instant());
    }
}

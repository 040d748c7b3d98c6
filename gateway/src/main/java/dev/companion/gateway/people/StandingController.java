package dev.companion.gateway.people;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Refused;
import dev.companion.gateway.Users;
import dev.companion.mind.standing.HouseRules;
import dev.companion.mind.standing.Standing;
import dev.companion.mind.standing.Status;
import dev.companion.schemas.UserEvent;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.schemas.UserEvent.Deactivated;
import dev.companion.schemas.UserEvent.Reactivated;
import dev.companion.schemas.UserEvent.Unbanned;
import dev.companion.stores.postgres.UserRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin/users/{user_id}/…}: whoever runs the system decides who is answered. */
@RestController
@RequestMapping("/admin/users/{userId}")
public final class StandingController {

    private static final int MOST_HOURS = 8_760;
    private static final String KEY = "Idempotency-Key";

    private final Users users;
    private final UserRows rows;
    private final Ledger ledger;
    private final HouseRules house;
    private final InstantSource clock;

    public StandingController(
            Users users, UserRows rows, Ledger ledger, HouseRules house, InstantSource clock) {
        this.users = users;
        this.rows = rows;
        this.ledger = ledger;
        this.house = house;
        this.clock = clock;
    }

    @PostMapping("/ban")
    ResponseEntity<Map<String, Object>> ban(
            @PathVariable String userId,
            @RequestHeader(name = KEY) Optional<String> key,
            @RequestBody Optional<Ban> ban) {
        int hours = ban.flatMap(Ban::hours).orElse((int) house.ban().toHours());
        if (hours < 1 || hours > MOST_HOURS) {
            throw new BadRequest("hours must be within 1..%d, was %d".formatted(MOST_HOURS, hours));
        }
        var now = now();
        var until = now.plus(Duration.ofHours(hours));
        return write(userId, key, now, new Banned(now, until, Cause.ADMIN));
    }

    @PostMapping("/unban")
    ResponseEntity<Map<String, Object>> unban(
            @PathVariable String userId, @RequestHeader(name = KEY) Optional<String> key) {
        var now = now();
        require(standing(userId).banned(now), "\"%s\" is not banned", userId);
        return write(userId, key, now, new Unbanned(now, Cause.ADMIN));
    }

    @PostMapping("/deactivate")
    ResponseEntity<Map<String, Object>> deactivate(
            @PathVariable String userId, @RequestHeader(name = KEY) Optional<String> key) {
        var now = now();
        var status = standing(userId).status(now);
        require(status != Status.INACTIVE, "\"%s\" is put aside already", userId);
        return write(userId, key, now, new Deactivated(now, Cause.ADMIN));
    }

    @PostMapping("/reactivate")
    ResponseEntity<Map<String, Object>> reactivate(
            @PathVariable String userId, @RequestHeader(name = KEY) Optional<String> key) {
        var now = now();
        var standing = standing(userId);
        require(
                standing.status(now) == Status.INACTIVE || standing.dormancy().isPresent(),
                "\"%s\" is neither put aside nor dormant",
                userId);
        return write(userId, key, now, new Reactivated(now, Cause.ADMIN));
    }

    /** As exact as the rows keep it: what begins now has begun when they are read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void require(boolean holds, String otherwise, String userId) {
        if (!holds) {
            throw new Refused(otherwise.formatted(userId));
        }
    }

    private Standing standing(String userId) {
        var companion = users.companionOf(userId);
        return rows.find(companion).map(it -> it.standing()).orElse(Standing.NEW);
    }

    private ResponseEntity<Map<String, Object>> write(
            String userId, Optional<String> key, Instant now, UserEvent event) {
        var companion = users.companionOf(userId);
        var wish = key.orElseGet(() -> UUID.randomUUID().toString());
        boolean applied = ledger.write(companion, wish, event);
        var standing = applied ? standing(userId) : Standing.NEW.apply(new UUID(0, 0), event);
        var view = new LinkedHashMap<String, Object>();
        view.put("user_id", userId);
        Stands.add(view, standing, now);
        view.put("applied", applied);
        return ResponseEntity.status(applied ? HttpStatus.OK : HttpStatus.ACCEPTED).body(view);
    }

    /** For how long, 1…8760 hours. */
    record Ban(Optional<Integer> hours) {}
}

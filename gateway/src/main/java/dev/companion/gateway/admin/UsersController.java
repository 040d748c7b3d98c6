package dev.companion.gateway.admin;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.gateway.people.Stands;
import dev.companion.mind.standing.Standing;
import dev.companion.mind.standing.Status;
import dev.companion.stores.postgres.UserRow;
import dev.companion.stores.postgres.UserRows;
import dev.companion.topics.PersonalityTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin/users}: who has a companion here. */
@RestController
@RequestMapping("/admin/users")
public final class UsersController {

    private final UserRows rows;
    private final Users users;
    private final PersonalityTable personalities;
    private final InstantSource clock;

    public UsersController(
            UserRows rows, Users users, PersonalityTable personalities, InstantSource clock) {
        this.rows = rows;
        this.users = users;
        this.personalities = personalities;
        this.clock = clock;
    }

    @GetMapping
    Map<String, Object> list(
            @RequestParam(name = "status") Optional<String> status,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        var now = clock.instant();
        var wanted = status.map(UsersController::status);
        var people = rows.list(wanted, now, limit, offset);
        var standings = rows.standings(people.stream().map(UserRow::companion).toList());
        return Map.of(
                "users",
                people.stream()
                        .map(row ->
                                view(
                                        row,
                                        standings.getOrDefault(row.companion(), Standing.NEW),
                                        now))
                        .toList(),
                "total_count",
                rows.count(wanted, now),
                "limit",
                limit,
                "offset",
                offset);
    }

    @GetMapping("/{userId}")
    Map<String, Object> show(@PathVariable String userId) {
        var companion = users.companionOf(userId);
        var detail = rows.find(companion).orElseThrow(() -> NotFound.user(userId));
        var view = view(detail.user(), detail.standing(), clock.instant());
        view.put("messages", detail.messages());
        view.put("memories", detail.memories());
        view.put("incidents", detail.incidents());
        personalities.find(companion).ifPresent(now -> view.put("personality", now));
        return view;
    }

    private static Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new BadRequest("status must be active, dormant, inactive or banned"));
    }

    private static Map<String, Object> view(UserRow row, Standing standing, Instant now) {
        var view = new LinkedHashMap<String, Object>();
        view.put("user_id", row.userId());
        view.put("username", row.name());
        view.put("companion_id", row.companion());
        view.put("profile", row.profile());
        Stands.add(view, standing, now);
        view.put("time_zone", row.timeZone());
        row.region().ifPresent(region -> view.put("region", region));
        view.put("created_at", row.createdAt());
        view.put("last_active", row.lastActive());
        row.lastHeard().ifPresent(at -> view.put("last_heard", at));
        view.put("total_interactions", row.interactions());
        return view;
    }
}

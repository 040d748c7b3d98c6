package dev.companion.gateway.admin;

import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.stores.postgres.UserRow;
import dev.companion.stores.postgres.UserRows;
import dev.companion.topics.PersonalityTable;
import java.util.LinkedHashMap;
import java.util.Map;
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

    public UsersController(UserRows rows, Users users, PersonalityTable personalities) {
        this.rows = rows;
        this.users = users;
        this.personalities = personalities;
    }

    @GetMapping
    Map<String, Object> list(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return Map.of(
                "users",
                rows.list(limit, offset).stream().map(UsersController::view).toList(),
                "total_count",
                rows.count(),
                "limit",
                limit,
                "offset",
                offset);
    }

    @GetMapping("/{userId}")
    Map<String, Object> show(@PathVariable String userId) {
        var companion = users.companionOf(userId);
        var detail =
                rows.find(companion)
                        .orElseThrow(() -> new NotFound("no user \"" + userId + "\" yet"));
        var view = view(detail.user());
        view.put("messages", detail.messages());
        view.put("memories", detail.memories());
        view.put("incidents", detail.incidents());
        personalities.find(companion).ifPresent(now -> view.put("personality", now));
        return view;
    }

    private static Map<String, Object> view(UserRow row) {
        var view = new LinkedHashMap<String, Object>();
        view.put("user_id", row.userId());
        view.put("username", row.name());
        view.put("companion_id", row.companion());
        view.put("profile", row.profile());
        view.put("created_at", row.createdAt());
        view.put("last_active", row.lastActive());
        view.put("total_interactions", row.interactions());
        return view;
    }
}

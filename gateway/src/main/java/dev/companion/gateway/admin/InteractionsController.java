package dev.companion.gateway.admin;

import dev.companion.gateway.Users;
import dev.companion.gateway.memory.Asked;
import dev.companion.stores.postgres.Exchanges;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin/interactions}: what was said with somebody. */
@RestController
public final class InteractionsController {

    private static final int MOST_DAYS = 90;

    private final Users users;
    private final Exchanges exchanges;
    private final InstantSource clock;

    public InteractionsController(Users users, Exchanges exchanges, InstantSource clock) {
        this.users = users;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** Newest first; {@code total_count} counts all of the time, also those beyond the limit. */
    @GetMapping("/admin/interactions/{userId}")
    Map<String, Object> interactions(
            @PathVariable String userId,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "100") int limit) {
        var companion = users.companionOf(userId);
        var since =
                clock.instant().minus(Duration.ofDays(Asked.within("days", days, 1, MOST_DAYS)));
        var said = exchanges.since(companion, since, limit);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("user_id", userId);
        answer.put(
                "interactions",
                said.stream().map(exchange -> InteractionView.of(exchange, userId)).toList());
        answer.put("period_days", days);
        answer.put("total_count", exchanges.countSince(companion, since));
        return answer;
    }
}

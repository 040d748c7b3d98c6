package dev.companion.gateway.admin;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Users;
import dev.companion.stores.postgres.IncidentRow;
import dev.companion.stores.postgres.Incidents;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin/security/incidents}: the attacks that were noticed, and what they led to. */
@RestController
public final class IncidentsController {

    private static final int MOST_DAYS = 90;

    private final Users users;
    private final Incidents incidents;
    private final InstantSource clock;

    public IncidentsController(Users users, Incidents incidents, InstantSource clock) {
        this.users = users;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Everybody's without their words; one person's with them. */
    @GetMapping("/admin/security/incidents")
    Map<String, Object> incidents(
            @RequestParam(name = "user_id") Optional<String> userId,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(name = "min_confidence", defaultValue = "0.5") double minConfidence,
            @RequestParam(defaultValue = "100") int limit) {
        if (days < 1 || days > MOST_DAYS) {
            throw new BadRequest("days must be within 1..%d, was %d".formatted(MOST_DAYS, days));
        }
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new BadRequest("min_confidence must be within 0..1, was " + minConfidence);
        }
        var since = clock.instant().minus(Duration.ofDays(days));
        List<IncidentRow> rows =
                users.companionOf(userId)
                        .map(companion -> incidents.page(companion, OptionalLong.empty(), limit))
                        .orElseGet(() -> incidents.since(since, minConfidence, limit));
        var shown =
                rows.stream()
                        .filter(row -> !row.at().isBefore(since))
                        .filter(row -> row.confidence() >= minConfidence)
                        .map(IncidentsController::view)
                        .toList();
        return Map.of(
                "incidents", shown,
                "period_days", days,
                "min_confidence", minConfidence,
                "total_count", shown.size());
    }

    private static Map<String, Object> view(IncidentRow row) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", row.id());
        view.put("user_id", row.userId());
        view.put("timestamp", row.at());
        view.put("message_id", row.message());
        view.put("threat_type", word(row.kind()));
        view.put("confidence", row.confidence());
        row.text().ifPresent(text -> view.put("detected_content", text));
        view.put("message", row.text().orElse(""));
        view.put("response", row.response().orElse(""));
        row.escalation().ifPresent(level -> view.put("escalation", word(level)));
        row.violations().ifPresent(count -> view.put("violations", count));
        return view;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

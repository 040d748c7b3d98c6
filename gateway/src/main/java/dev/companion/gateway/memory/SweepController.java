package dev.companion.gateway.memory;

import dev.companion.gateway.memory.Cleanup.Faded;
import dev.companion.stores.postgres.UserRow;
import dev.companion.stores.postgres.UserRows;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin/system/cleanup}: what is old and of little worth, of everyone. */
@RestController
public final class SweepController {

    private static final int FEWEST_DAYS = 30;
    private static final int MOST_DAYS = 36_500;
    private static final int PAGE = 1_000;

    private final UserRows people;
    private final Cleanup cleanup;
    private final InstantSource clock;

    SweepController(UserRows people, Cleanup cleanup, InstantSource clock) {
        this.people = people;
        this.cleanup = cleanup;
        this.clock = clock;
    }

    /** Takes it out of recall, and out of nothing else: what was said stays in the log. */
    @PostMapping("/admin/system/cleanup")
    ResponseEntity<Map<String, Object>> cleanup(
            @RequestParam(name = "days_to_keep", defaultValue = "90") int days,
            @RequestParam(name = "importance_below", defaultValue = "0.2") double importance,
            @RequestParam(name = "dry_run", defaultValue = "true") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key) {
        var faded =
                cleanup.faded(
                        Asked.within("days_to_keep", days, FEWEST_DAYS, MOST_DAYS),
                        Asked.within01("importance_below", importance));
        var wish = key.map(Asked::key).orElseGet(() -> UUID.randomUUID().toString());
        var swept = sweep(faded, dryRun ? Optional.empty() : Optional.of(wish));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("success", true);
        answer.put("dry_run", dryRun);
        answer.put("days_to_keep", days);
        answer.put("importance_below", importance);
        answer.put("cleanup_result", Map.of("memories", swept.memories, "users", swept.users));
        answer.put("processed_at", clock.instant());
        return ChangesController.answer(answer, swept.applied);
    }

    private Swept sweep(Faded faded, Optional<String> wish) {
        var swept = new Swept();
        for (int offset = 0; ; offset += PAGE) {
            var page = people.list(PAGE, offset);
            page.forEach(person -> sweep(person, faded, wish, swept));
            if (page.size() < PAGE) {
                return swept;
            }
        }
    }

    private void sweep(UserRow person, Faded faded, Optional<String> wish, Swept swept) {
        long count = cleanup.count(person.companion(), faded);
        if (count > 0) {
            swept.users++;
            swept.memories += count;
            swept.applied &=
                    wish.map(key -> cleanup.apply(person.companion(), faded, key).applied())
                            .orElse(true);
        }
    }

    private static final class Swept {
        private long memories;
        private long users;
        private boolean applied = true;
    }
}

package dev.companion.gateway.memory;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Users;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /memory}: what is remembered, to be changed. Answers 202 with {@code applied: false} when
 * a change is in the log and not in rows and index yet.
 */
@RestController
@RequestMapping("/memory")
public final class ChangesController {

    private static final int LONGEST = 4_000;
    private static final int MOST_DAYS = 36_500;
    private static final int EXAMPLES = 20;

    private final Users users;
    private final MemoryIds ids;
    private final MemoryReads reads;
    private final Changes changes;
    private final Cleanup cleanup;

    ChangesController(
            Users users, MemoryIds ids, MemoryReads reads, Changes changes, Cleanup cleanup) {
        this.users = users;
        this.ids = ids;
        this.reads = reads;
        this.changes = changes;
        this.cleanup = cleanup;
    }

    @PostMapping("/correct/{memoryId}")
    ResponseEntity<Map<String, Object>> correct(
            @PathVariable String memoryId,
            @RequestParam(name = "user_id") String userId,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key,
            @RequestBody Correction correction) {
        var companion = users.companionOf(userId);
        var text =
                Asked.text(
                        "content",
                        correction
                                .content()
                                .orElseThrow(() -> new BadRequest("content is missing")),
                        1,
                        LONGEST);
        var old = ids.named(companion, memoryId);
        var done = changes.correct(companion, old, text, orRandom(key));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("memory_id", done.memoryId());
        answer.put("superseded", old.id());
        return answer(answer, done.applied());
    }

    @PostMapping("/pin/{memoryId}")
    ResponseEntity<Map<String, Object>> pin(
            @PathVariable String memoryId,
            @RequestParam(name = "user_id") String userId,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key,
            @RequestBody Pinning pinning) {
        var companion = users.companionOf(userId);
        boolean pinned =
                pinning.pinned().orElseThrow(() -> new BadRequest("pinned must be true or false"));
        var done = changes.pin(companion, ids.named(companion, memoryId), pinned, orRandom(key));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("memory_id", done.memoryId());
        answer.put("pinned", pinned);
        return answer(answer, done.applied());
    }

    @DeleteMapping("/memory/{memoryId}")
    ResponseEntity<Map<String, Object>> forget(
            @PathVariable String memoryId, @RequestParam(name = "user_id") String userId) {
        var companion = users.companionOf(userId);
        var done = changes.forget(companion, ids.named(companion, memoryId));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("success", true);
        answer.put("memory_id", done.memoryId());
        answer.put("message", "Memory %s deleted".formatted(done.memoryId()));
        return answer(answer, done.applied());
    }

    @PostMapping("/cleanup/{userId}")
    ResponseEntity<Map<String, Object>> cleanup(
            @PathVariable String userId,
            @RequestParam(name = "older_than_days", defaultValue = "90") int days,
            @RequestParam(name = "importance_below", defaultValue = "0.2") double importance,
            @RequestParam(name = "dry_run", defaultValue = "true") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key) {
        var owner = new Owner(userId, users.companionOf(userId));
        var faded =
                cleanup.faded(
                        Asked.within("older_than_days", days, 1, MOST_DAYS),
                        Asked.within01("importance_below", importance));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("dry_run", dryRun);
        answer.put("older_than_days", days);
        answer.put("importance_below", importance);
        if (dryRun) {
            var first = cleanup.first(owner.companion(), faded, EXAMPLES);
            answer.put("count", cleanup.count(owner.companion(), faded));
            answer.put("memories", reads.views(owner, first));
            return ResponseEntity.ok(answer);
        }
        var done = cleanup.apply(owner.companion(), faded, orRandom(key));
        answer.put("count", done.count());
        return answer(answer, done.applied());
    }

    private static String orRandom(Optional<String> key) {
        return key.map(Asked::key).orElseGet(() -> UUID.randomUUID().toString());
    }

    static ResponseEntity<Map<String, Object>> answer(Map<String, Object> body, boolean applied) {
        body.put("applied", applied);
        return ResponseEntity.status(applied ? HttpStatus.OK : HttpStatus.ACCEPTED).body(body);
    }

    /** How it really was, 1…4000 characters. */
    record Correction(Optional<String> content) {}

    /** Whether to keep it in mind. */
    record Pinning(Optional<Boolean> pinned) {}
}

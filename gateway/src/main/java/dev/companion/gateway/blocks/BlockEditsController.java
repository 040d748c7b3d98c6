package dev.companion.gateway.blocks;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Users;
import dev.companion.gateway.memory.Asked;
import dev.companion.mind.agent.Edit;
import dev.companion.mind.agent.Editing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /blocks/{label}}: a block, to be changed. Answers 202 with {@code applied: false} when an
 * edit is in the log and not in the rows yet.
 */
@RestController
@RequestMapping("/blocks/{label}")
public final class BlockEditsController {

    private final Users users;
    private final BlockEdits edits;

    BlockEditsController(Users users, BlockEdits edits) {
        this.users = users;
        this.edits = edits;
    }

    @PutMapping
    ResponseEntity<Map<String, Object>> write(
            @PathVariable String label,
            @RequestParam(name = "user_id") String userId,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key,
            @RequestBody Whole wanted) {
        var text = text("text", wanted.text(), 0);
        return edit(
                label,
                userId,
                key,
                editing -> BlockEdits.whole(editing, label, text, wanted.basedOn()));
    }

    @PostMapping("/append")
    ResponseEntity<Map<String, Object>> append(
            @PathVariable String label,
            @RequestParam(name = "user_id") String userId,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key,
            @RequestBody Addition wanted) {
        var content = text("content", wanted.content(), 1);
        return edit(label, userId, key, editing -> editing.append(label, content));
    }

    @PostMapping("/replace")
    ResponseEntity<Map<String, Object>> replace(
            @PathVariable String label,
            @RequestParam(name = "user_id") String userId,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key,
            @RequestBody Replacement wanted) {
        var old = text("old_content", wanted.oldContent(), 1);
        var content = text("new_content", wanted.newContent(), 0);
        return edit(label, userId, key, editing -> editing.replace(label, old, content));
    }

    private ResponseEntity<Map<String, Object>> edit(
            String label, String userId, Optional<String> key, Function<Editing, Edit> wanted) {
        var name = Labels.checked(label);
        var wish = key.map(Asked::key).orElseGet(() -> UUID.randomUUID().toString());
        var done = edits.edit(users.companionOf(userId), name, wish, wanted);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("block", done.block());
        answer.put("applied", done.applied());
        return ResponseEntity.status(done.applied() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(answer);
    }

    private static String text(String field, Optional<String> given, int least) {
        var text = given.orElseThrow(() -> new BadRequest(field + " is missing"));
        return Asked.text(field, text, least, Editing.LONGEST);
    }

    /**
     * All that the block is to hold.
     *
     * @param text up to 2,000 characters; empty when it is to go
     * @param basedOn the version it was made from, so that an edit made meanwhile is not undone
     */
    record Whole(Optional<String> text, Optional<UUID> basedOn) {}

    /** A line to add, 1…2,000 characters. */
    record Addition(Optional<String> content) {}

    /**
     * A piece to change.
     *
     * @param oldContent as it stands there once, word for word
     * @param newContent in its place; empty to take it out
     */
    record Replacement(Optional<String> oldContent, Optional<String> newContent) {}
}

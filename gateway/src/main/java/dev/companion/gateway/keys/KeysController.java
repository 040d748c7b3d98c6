package dev.companion.gateway.keys;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.TextRules;
import dev.companion.stores.postgres.AccessKeyRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin/keys}: whoever runs the system lets others in, each as one user. */
@RestController
@RequestMapping("/admin/keys")
public final class KeysController {

    private static final int LONGEST_LABEL = 100;

    private final IssuedKeys keys;

    public KeysController(IssuedKeys keys) {
        this.keys = keys;
    }

    /** The answer has the key, which is shown this once. */
    @PostMapping
    ResponseEntity<Map<String, Object>> issue(@RequestBody Wanted wanted) {
        var userId = wanted.userId().orElseThrow(() -> new BadRequest("user_id is missing"));
        var label = wanted.label().map(KeysController::label).filter(text -> !text.isEmpty());
        var issued = keys.issue(userId, label);
        var view = new LinkedHashMap<String, Object>();
        view.put("key_id", issued.id());
        view.put("user_id", userId);
        label.ifPresent(text -> view.put("label", text));
        view.put("key", issued.secret());
        return answer(view, issued.applied());
    }

    /** All there ever were, newest first. */
    @GetMapping
    Map<String, Object> list(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        var shown = keys.list(limit, offset).stream().map(KeysController::view).toList();
        return Map.of("keys", shown);
    }

    @DeleteMapping("/{keyId}")
    ResponseEntity<Map<String, Object>> revoke(@PathVariable UUID keyId) {
        boolean applied = keys.revoke(keyId);
        var view = new LinkedHashMap<String, Object>();
        view.put("key_id", keyId);
        view.put("revoked", true);
        return answer(view, applied);
    }

    private static ResponseEntity<Map<String, Object>> answer(
            Map<String, Object> view, boolean applied) {
        view.put("applied", applied);
        return ResponseEntity.status(applied ? HttpStatus.OK : HttpStatus.ACCEPTED).body(view);
    }

    private static Map<String, Object> view(AccessKeyRow row) {
        var view = new LinkedHashMap<String, Object>();
        view.put("key_id", row.id());
        view.put("user_id", row.userId());
        view.put("label", row.label());
        view.put("issued_at", row.issued());
        row.revoked().ifPresent(at -> view.put("revoked_at", at));
        return view;
    }

    private static String label(String text) {
        var label = TextRules.clean(text).replaceAll("\\s+", " ");
        if (label.length() > LONGEST_LABEL) {
            throw new BadRequest(
                    "label must have at most %d characters, had %d"
                            .formatted(LONGEST_LABEL, label.length()));
        }
        return label;
    }

    /** Whose key is wanted, and what for: up to 100 characters. */
    record Wanted(Optional<String> userId, Optional<String> label) {}
}

package dev.companion.gateway.personality;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.GatewayConfig;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.gateway.personality.Moving.Beginning;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.stores.postgres.UserRow;
import dev.companion.stores.postgres.UserRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /admin/user/{user_id}/reset}: mood, baseline, quirks, needs and blocks begin anew. */
@RestController
public final class ResetController {

    private final GatewayConfig config;
    private final Users users;
    private final UserRows rows;
    private final Moving moving;

    ResetController(GatewayConfig config, Users users, UserRows rows, Moving moving) {
        this.config = config;
        this.users = users;
        this.rows = rows;
        this.moving = moving;
    }

    /** Traits stay what they are. Answers 202 while the fold has not taken it in. */
    @PostMapping("/admin/user/{userId}/reset")
    ResponseEntity<Map<String, Object>> reset(
            @PathVariable String userId,
            @RequestParam boolean confirm,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key) {
        if (!confirm) {
            throw new BadRequest("confirm must be true: a reset cannot be taken back");
        }
        var companion = users.companionOf(userId);
        var stands = moving.stands(companion).orElseThrow(() -> NotFound.user(userId));
        var profile = rows.profile(companion).map(UserRow::profile).orElse(config.profile());
        boolean applied =
                moving.beginAnew(
                        companion,
                        new Beginning(
                                profile, stands.snapshot().traits(), config.rules(), Cause.ADMIN),
                        MovingController.wish(key));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("success", true);
        answer.put(
                "message",
                "mood, baseline, quirks, needs and memory blocks began anew; memories stay");
        answer.put("reset_at", moving.now());
        return MovingController.answer(answer, applied);
    }
}

package dev.companion.gateway.personality;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Births;
import dev.companion.gateway.GatewayConfig;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.gateway.memory.Asked;
import dev.companion.gateway.personality.Moving.Beginning;
import dev.companion.gateway.reflection.LookBack;
import dev.companion.gateway.reflection.LookBack.Seen;
import dev.companion.mind.personality.Profile;
import dev.companion.schemas.UserEvent.Cause;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /personality}: what moves it. Answers 202 with {@code applied: false} when it is in the
 * log and the fold has not taken it in yet.
 */
@RestController
@RequestMapping("/personality")
public final class MovingController {

    private static final int LONGEST_NAME = 100;

    private final GatewayConfig config;
    private final Users users;
    private final Births births;
    private final LookBack lookBack;
    private final Moving moving;

    MovingController(
            GatewayConfig config, Users users, Births births, LookBack lookBack, Moving moving) {
        this.config = config;
        this.users = users;
        this.births = births;
        this.lookBack = lookBack;
        this.moving = moving;
    }

    @PostMapping("/update/{userId}")
    ResponseEntity<Map<String, Object>> update(
            @PathVariable String userId,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key,
            @RequestBody Adjustment wanted) {
        var companion = living(userId);
        var change = wanted.change();
        boolean applied = moving.adjust(companion, change, wanted.why(), wish(key));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("success", true);
        answer.put("new_pad_state", view(userId, companion).padState());
        answer.put("updated_at", moving.now());
        return answer(answer, applied);
    }

    /** Brings a companion into the world, or lets the personality of one that lives begin anew. */
    @PostMapping("/initialize/{userId}")
    ResponseEntity<Map<String, Object>> initialize(
            @PathVariable String userId,
            @RequestParam String username,
            @RequestParam Optional<String> profile,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key) {
        var name = Asked.text("username", username, 1, LONGEST_NAME);
        var chosen = profile(profile.orElse(config.profile()));
        var known = users.find(userId).filter(companion -> moving.stands(companion).isPresent());
        return known.map(companion -> anew(userId, companion, chosen, wish(key)))
                .orElseGet(() -> born(userId, name, chosen));
    }

    /** A look back at what was said since the last one, without waiting for the night. */
    @PostMapping("/evolve/{userId}")
    ResponseEntity<Map<String, Object>> evolve(@PathVariable String userId) {
        living(userId);
        var seen = lookBack.now(userId);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("success", true);
        answer.put(
                "message",
                switch (seen) {
                    case Seen.Done(var what) ->
                            "looked back on %d messages and found %d quirks"
                                    .formatted(what.messages(), what.quirks().size());
                    case Seen.Nothing(var reason) -> reason;
                    case Seen.Pending() -> "it was asked for and is not done yet";
                });
        answer.put("processed_at", moving.now());
        return answer(answer, !(seen instanceof Seen.Pending));
    }

    private ResponseEntity<Map<String, Object>> anew(
            String userId, UUID companion, Profile profile, String wish) {
        var beginning =
                new Beginning(profile.settingName(), profile.traits(), config.rules(), Cause.USER);
        boolean applied = moving.beginAnew(companion, beginning, wish);
        return initialized(
                userId,
                companion,
                "the personality began anew with profile %s; memories stay"
                        .formatted(profile.settingName()),
                false,
                applied);
    }

    private ResponseEntity<Map<String, Object>> born(String userId, String name, Profile profile) {
        var companion = births.companionOf(userId, name, moving.now(), profile);
        return initialized(
                userId,
                companion,
                "a companion was born with profile " + profile.settingName(),
                true,
                moving.awaitBirth(companion));
    }

    private ResponseEntity<Map<String, Object>> initialized(
            String userId, UUID companion, String message, boolean born, boolean applied) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("success", true);
        if (applied) {
            answer.put("personality", view(userId, companion));
        }
        answer.put("message", message);
        answer.put("born", born);
        return answer(answer, applied);
    }

    private UUID living(String userId) {
        var companion = users.companionOf(userId);
        if (moving.stands(companion).isEmpty()) {
            throw NotFound.user(userId);
        }
        return companion;
    }

    private SnapshotView view(String userId, UUID companion) {
        var stands = moving.stands(companion).orElseThrow(() -> NotFound.user(userId));
        return SnapshotView.of(stands, userId, moving.now());
    }

    private static Profile profile(String name) {
        try {
            return Profile.named(name);
        } catch (IllegalArgumentException _) {
            throw new BadRequest(
                    "profile must be one of curious_companion, supportive_friend,"
                            + " intellectual_mentor, creative_collaborator");
        }
    }

    static String wish(Optional<String> key) {
        return key.map(Asked::key).orElseGet(() -> UUID.randomUUID().toString());
    }

    static ResponseEntity<Map<String, Object>> answer(Map<String, Object> body, boolean applied) {
        body.put("applied", applied);
        return ResponseEntity.status(applied ? HttpStatus.OK : HttpStatus.ACCEPTED).body(body);
    }
}

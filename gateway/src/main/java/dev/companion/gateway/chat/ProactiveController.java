package dev.companion.gateway.chat;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.GatewayConfig;
import dev.companion.gateway.Users;
import dev.companion.gateway.chat.Initiatives.Outcome;
import dev.companion.schemas.InitiativeEvent.Hold;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /chat/proactive/{user_id}}: asks the companion to write first, now. */
@RestController
public final class ProactiveController {

    private static final int MOST_CHARACTERS = 200;

    private final Users users;
    private final Initiatives initiatives;
    private final GatewayConfig config;

    public ProactiveController(Users users, Initiatives initiatives, GatewayConfig config) {
        this.users = users;
        this.initiatives = initiatives;
        this.config = config;
    }

    /** Where it is to be written. */
    record Asked(Optional<String> conversationId) {}

    /** What it wrote. */
    record Wrote(boolean success, String message, UUID messageId, String mode) {}

    /** Why it wrote nothing. */
    record Held(boolean success, String reason, String detail, Optional<Instant> until) {}

    @PostMapping("/chat/proactive/{userId}")
    ResponseEntity<?> ask(
            @PathVariable String userId,
            @RequestHeader(name = "Idempotency-Key") Optional<String> key,
            @RequestBody Optional<Asked> asked) {
        var conversation = asked.flatMap(Asked::conversationId);
        requireShort("Idempotency-Key", key);
        requireShort("conversation_id", conversation);
        return switch (initiatives.ask(
                users.companionOf(userId), conversation, key, config.replyPatience())) {
            case Outcome.Wrote(var seen) ->
                    wrote(seen.reply().text(), seen.fact().id(), seen.reply().mode().name());
            case Outcome.HadWritten(var row) ->
                    wrote(row.response(), row.reply(), row.mode().name());
            case Outcome.Held(var seen) ->
                    ResponseEntity.ok(
                            new Held(
                                    false,
                                    lower(seen.held().why().name()),
                                    why(seen.held().why()),
                                    seen.held().until()));
            case Outcome.Pending _ ->
                    ResponseEntity.status(HttpStatus.ACCEPTED)
                            .body(
                                    new Held(
                                            false,
                                            "pending",
                                            "it is still thinking of what to write",
                                            Optional.empty()));
        };
    }

    private static ResponseEntity<?> wrote(String text, UUID reply, String mode) {
        return ResponseEntity.ok(new Wrote(true, text, reply, lower(mode)));
    }

    private static String why(Hold why) {
        return switch (why) {
            case BANNED -> "this person is not answered for a time";
            case DEACTIVATED -> "this person was put aside and is not answered";
            case NEVER_TALKED -> "the two have never talked";
            case CRISIS -> "this person was not well today and is left in peace";
            case UNANSWERED -> "what it wrote first last was not answered yet";
            case OFTEN -> "it wrote first three times within the hour";
        };
    }

    private static void requireShort(String name, Optional<String> text) {
        if (text.filter(it -> it.length() > MOST_CHARACTERS).isPresent()) {
            throw new BadRequest(
                    "%s must have at most %d characters".formatted(name, MOST_CHARACTERS));
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

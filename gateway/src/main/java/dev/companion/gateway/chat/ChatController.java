package dev.companion.gateway.chat;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.GatewayConfig;
import dev.companion.gateway.TextRules;
import dev.companion.gateway.Users;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /chat}: a message in, its reply out. */
@RestController
@RequestMapping("/chat")
public final class ChatController {

    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_CHARACTERS_OF_A_KEY = 200;

    private final Messages messages;
    private final Users users;
    private final GatewayConfig config;

    public ChatController(Messages messages, Users users, GatewayConfig config) {
        this.messages = messages;
        this.users = users;
        this.config = config;
    }

    @PostMapping("/message")
    ResponseEntity<?> message(
            @Valid @RequestBody MessageRequest request,
            @RequestHeader(name = "Idempotency-Key") Optional<String> idempotencyKey) {
        if (idempotencyKey.filter(key -> key.length() > MOST_CHARACTERS_OF_A_KEY).isPresent()) {
            throw new BadRequest("Idempotency-Key must have at most 200 characters");
        }
        int characters = TextRules.clean(request.message()).length();
        if (characters < 1 || characters > MOST_CHARACTERS) {
            throw new BadRequest(
                    "message must have 1..%d characters that can be read, had %d"
                            .formatted(MOST_CHARACTERS, characters));
        }
        var taken = messages.take(request, idempotencyKey, config.replyPatience());
        return taken.reply()
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> pending(taken.message()));
    }

    @GetMapping("/message/{messageId}")
    ResponseEntity<?> reply(
            @PathVariable UUID messageId, @RequestParam(name = "user_id") String userId) {
        return messages.replyTo(users.companionOf(userId), messageId)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> pending(messageId));
    }

    private static ResponseEntity<?> pending(UUID message) {
        return ResponseEntity.accepted()
                .location(URI.create("/chat/message/" + message))
                .body(Map.of("message_id", message, "status", "pending"));
    }
}

package dev.companion.gateway.chat;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A message to one's companion.
 *
 * @param message 1…4000 characters once surrounding white space is gone
 * @param userId the door's own id of the person
 * @param username what the person is called; their id where absent
 * @param conversationId any name for the thread; one thread a person where absent
 */
public record MessageRequest(
        @NotNull(message = MISSING) String message,
        @NotNull(message = MISSING) String userId,
        Optional<@Size(max = 100) String> username,
        Optional<@Size(max = 100) String> conversationId) {

    private static final String MISSING = "is missing";
}

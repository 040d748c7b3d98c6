package dev.companion.gateway.chat;

import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.schemas.Pad;
import dev.companion.stores.postgres.Sitting;
import dev.companion.stores.postgres.Sittings;
import dev.companion.topics.PersonalityTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /chat/session/{user_id}}: whether they are talking, and how the companion feels. */
@RestController
public final class SessionController {

    private final Users users;
    private final PersonalityTable personalities;
    private final Sittings sittings;
    private final InstantSource clock;

    public SessionController(
            Users users, PersonalityTable personalities, Sittings sittings, InstantSource clock) {
        this.users = users;
        this.personalities = personalities;
        this.sittings = sittings;
        this.clock = clock;
    }

    /**
     * The last session of a person.
     *
     * @param lastUpdated when the personality last changed
     * @param sessionActive whether it goes on: nobody ended it, and the last line is not long ago
     */
    record Session(
            String userId,
            String currentEmotion,
            Pad padState,
            String octant,
            boolean sessionActive,
            Instant lastUpdated,
            Optional<UUID> conversationId,
            Optional<Instant> startedAt,
            Optional<Instant> lastActivity,
            long messageCount,
            long personalityEvolutionCount) {}

    @GetMapping("/chat/session/{userId}")
    Session session(@PathVariable String userId) {
        var companion = users.companionOf(userId);
        var self =
                personalities
                        .find(companion)
                        .orElseThrow(() -> new NotFound("no session of \"" + userId + "\" yet"));
        var sitting = sittings.last(companion);
        return new Session(
                userId,
                self.emotion(),
                self.mood(),
                self.octant(),
                sitting.filter(this::goesOn).isPresent(),
                self.at(),
                sitting.map(Sitting::conversation),
                sitting.map(Sitting::startedAt),
                sitting.map(Sitting::lastActivity),
                sitting.map(Sitting::messages).orElse(0L),
                sitting.map(Sitting::changes).orElse(0L));
    }

    private boolean goesOn(Sitting sitting) {
        return sitting.endedAt().isEmpty()
                && clock.instant().isBefore(sitting.lastActivity().plus(Sittings.QUIET));
    }
}

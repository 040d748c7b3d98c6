package dev.companion.gateway.life;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.gateway.log.Replay;
import dev.companion.mind.life.Lived;
import dev.companion.mind.personality.PersonalityState;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.topics.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Personalities at a moment, refolded from the journals. */
final class Then {

    private static final int MOST_COMPANIONS = 10_000;

    private final Replay replay;
    private final Journals journals;
    private final Users users;

    Then(Replay replay, Journals journals, Users users) {
        this.replay = replay;
        this.journals = journals;
        this.users = users;
    }

    ObjectNode of(String userId, UUID companion, Instant moment) {
        var snapshot =
                replay.at(companion, moment)
                        .orElseThrow(() -> new NotFound("nothing had happened by " + moment));
        return view(userId, snapshot);
    }

    /** Of everyone who was there already and is known to the door, in one pass. */
    ObjectNode ofEveryone(Instant moment) {
        var states = new HashMap<UUID, PersonalityState>();
        journals.readAll(fact -> {
            if (!fact.event().at().isAfter(moment)) {
                var before = states.getOrDefault(fact.companion(), PersonalityState.UNBORN);
                var after = Lived.after(before, fact).state();
                if (after.version() > 0) {
                    states.put(fact.companion(), after);
                    requireFew(states.size());
                }
            }
        });
        var answer = Json.MAPPER.createObjectNode().put("at", moment.toString());
        var companions = answer.putArray("companions");
        states.forEach((companion, state) ->
                users.userOf(companion)
                        .ifPresent(user -> companions.add(view(user, state.snapshot(moment)))));
        return answer;
    }

    private static void requireFew(int companions) {
        if (companions > MOST_COMPANIONS) {
            throw new BadRequest(
                    "at most %d companions can be shown at once, there are more; give a user_id"
                            .formatted(MOST_COMPANIONS));
        }
    }

    private static ObjectNode view(String userId, PersonalitySnapshot snapshot) {
        ObjectNode view = Json.MAPPER.createObjectNode().put("user_id", userId);
        view.setAll((ObjectNode) Json.MAPPER.valueToTree(snapshot));
        return view;
    }
}

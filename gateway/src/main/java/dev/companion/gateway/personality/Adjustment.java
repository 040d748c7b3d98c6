package dev.companion.gateway.personality;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.memory.Asked;
import dev.companion.schemas.Pad;
import java.util.Optional;

/**
 * By how much a mood is to be moved.
 *
 * @param pleasureDelta −2…2, as the other two
 * @param reason up to 500 characters
 */
record Adjustment(
        Optional<Double> pleasureDelta,
        Optional<Double> arousalDelta,
        Optional<Double> dominanceDelta,
        Optional<String> reason) {

    private static final int LONGEST_REASON = 500;
    private static final double MOST = 2;

    Pad change() {
        return new Pad(
                delta("pleasure_delta", pleasureDelta),
                delta("arousal_delta", arousalDelta),
                delta("dominance_delta", dominanceDelta));
    }

    String why() {
        var given = reason.orElseThrow(() -> new BadRequest("reason is missing"));
        return Asked.text("reason", given, 0, LONGEST_REASON);
    }

    private static double delta(String name, Optional<Double> given) {
        double delta = given.orElseThrow(() -> new BadRequest(name + " is missing"));
        if (!(delta >= -MOST && delta <= MOST)) {
            throw new BadRequest("%s must be within -2..2, was %s".formatted(name, delta));
        }
        return delta;
    }
}

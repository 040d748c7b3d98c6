package dev.companion.gateway.life;

import dev.companion.gateway.BadRequest;
import dev.companion.mind.life.Conditions;
import dev.companion.schemas.Rules;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A life to be lived again.
 *
 * @param from since when it is other, from birth where absent; what is dropped is so always
 * @param set {@code trait.NAME} and {@code rule.NAME}
 * @param rules in place of those the journal has
 * @param drop messages that were never written
 * @param appraiser who says anew what the turns mean
 */
record WhatIfRequest(
        @NotNull(message = "is missing") String userId,
        Optional<Instant> from,
        Optional<Map<String, Double>> set,
        Optional<GivenRules> rules,
        Optional<List<UUID>> drop,
        Optional<String> appraiser) {

    private static final int MOST_DROPPED = 1_000;

    Conditions conditions() {
        var settings = set.orElse(Map.of());
        settings.forEach((name, value) -> require(value, "set." + name));
        return new Conditions(
                from, settings, rules.map(GivenRules::toRules), Set.copyOf(dropped()), Map.of());
    }

    private List<UUID> dropped() {
        var dropped = drop.orElse(List.of());
        if (dropped.size() > MOST_DROPPED) {
            throw new BadRequest(
                    "drop must name at most %d messages, named %d"
                            .formatted(MOST_DROPPED, dropped.size()));
        }
        if (dropped.stream().anyMatch(Objects::isNull)) {
            throw new BadRequest("drop must be a list of message ids, had null");
        }
        return dropped;
    }

    private static void require(Double value, String name) {
        if (Objects.isNull(value)) {
            throw new BadRequest(name + " must be a number, was null");
        }
    }

    /** Rules as they are asked for; what they do not say has its default. */
    record GivenRules(int version, Optional<Map<String, Double>> parameters) {

        Rules toRules() {
            var given = parameters.orElse(Map.of());
            given.forEach((name, value) -> require(value, "rules.parameters." + name));
            return new Rules(version, given);
        }
    }
}

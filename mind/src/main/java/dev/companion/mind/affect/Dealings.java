package dev.companion.mind.affect;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Goal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Sums up who did what in a turn, and what that did to the companion's goals. */
final class Dealings {

    private final Map<Agent, Double> deeds = new EnumMap<>(Agent.class);
    private final Map<Goal, Double> goals = new EnumMap<>(Goal.class);

    /** An action to be praised or blamed that furthers or hinders no goal of the companion's. */
    void done(Agent by, double value) {
        deeds.merge(by, value, Double::sum);
    }

    /** An action that furthers a goal as far as it is to be praised, and hinders it likewise. */
    void done(Agent by, double value, Goal goal) {
        done(by, value);
        goals.merge(goal, value, Double::sum);
    }

    /** Whose deeds weigh most; of equals the user's, then the companion's. Empty without deeds. */
    Optional<Agent> agent() {
        Optional<Agent> judged = Optional.empty();
        double most = 0;
        for (var deed : deeds.entrySet()) {
            if (Math.abs(deed.getValue()) > most) {
                judged = Optional.of(deed.getKey());
                most = Math.abs(deed.getValue());
            }
        }
        return judged;
    }

    /** Of {@link #agent()}; a sum, not yet within −1…1. */
    double praiseworthiness() {
        return agent().map(judged -> deeds.getOrDefault(judged, 0.0)).orElse(0.0);
    }

    /** Over all goals; a sum, not yet within −1…1. */
    double desirability() {
        double sum = 0;
        for (var furthered : goals.values()) {
            sum += furthered;
        }
        return sum;
    }

    /** Within −1…1, only those furthered or hindered at all. */
    Map<Goal, Double> goals() {
        var within = new EnumMap<Goal, Double>(Goal.class);
        goals.forEach((goal, sum) -> {
            if (sum != 0) {
                within.put(goal, OfflineAppraiser.squashed(sum));
            }
        });
        return within;
    }
}

package dev.companion.schemas;

import java.util.Map;
import java.util.Optional;

/**
 * The appraisal variables of the OCC model (Ortony, Clore and Collins, 1988), read off one turn of
 * the user's.
 *
 * @param desirability how far the events further (1) or hinder (−1) the companion's own goals
 * @param desirabilityForUser the same for the user, as the user tells it
 * @param praiseworthiness how far an action is to be praised (1) or blamed (−1)
 * @param appealingness how appealing (1) or unappealing (−1) what is talked about is
 * @param likelihood 0…1; 1 when it has happened, less when it is hoped for or feared
 * @param unexpectedness 0…1
 * @param effort 0…1, what it cost
 * @param agent whose action was judged; the user's where nothing is said
 * @param goals how far each of the companion's goals was furthered (1) or hindered (−1)
 */
public record Appraisal(
        double desirability,
        double desirabilityForUser,
        double praiseworthiness,
        double appealingness,
        double likelihood,
        double unexpectedness,
        double effort,
        Optional<Agent> agent,
        Map<Goal, Double> goals) {

    public Appraisal {
        requireWithin("desirability", desirability, -1);
        requireWithin("desirabilityForUser", desirabilityForUser, -1);
        requireWithin("praiseworthiness", praiseworthiness, -1);
        requireWithin("appealingness", appealingness, -1);
        requireWithin("likelihood", likelihood, 0);
        requireWithin("unexpectedness", unexpectedness, 0);
        requireWithin("effort", effort, 0);
        goals = Maps.sorted(goals);
        goals.forEach((goal, furthered) -> requireWithin(goal.name(), furthered, -1));
    }

    /** As the long form, of an action of the user's and no goal in particular. */
    public Appraisal(
            double desirability,
            double desirabilityForUser,
            double praiseworthiness,
            double appealingness,
            double likelihood,
            double unexpectedness,
            double effort) {
        this(
                desirability,
                desirabilityForUser,
                praiseworthiness,
                appealingness,
                likelihood,
                unexpectedness,
                effort,
                Optional.empty(),
                Map.of());
    }

    private static void requireWithin(String name, double value, double lowest) {
        if (!(value >= lowest && value <= 1)) {
            throw new IllegalArgumentException(
                    name + " must be within " + lowest + "..1, was " + value);
        }
    }
}

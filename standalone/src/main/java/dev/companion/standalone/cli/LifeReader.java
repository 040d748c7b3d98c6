package dev.companion.standalone.cli;

import dev.companion.schemas.Pad;
import dev.companion.standalone.cli.plot.Life;
import dev.companion.standalone.cli.plot.Moment;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A life as the gateway tells it, made ready to be drawn. */
final class LifeReader {

    private static final double FARTHEST = 2;

    private LifeReader() {}

    /** Empty where nothing happened. */
    static Optional<Life> life(String name, JsonNode told) {
        double halfLife = halfLife(told);
        var moments = told.path("moments").valueStream().map(one -> moment(one, halfLife)).toList();
        return moments.isEmpty() ? Optional.empty() : Optional.of(new Life(name, moments));
    }

    /** With a half-life of its own where the rules had been others then. */
    private static Moment moment(JsonNode told, double halfLife) {
        return new Moment(
                Told.instant(told.path("at")),
                told.path("event_id").asString(""),
                Told.felt(told),
                pad(told.path("mood")),
                pad(told.path("baseline")),
                pad(told.path("moved")),
                told.has("half_life_hours") ? halfLife(told) : halfLife);
    }

    private static double halfLife(JsonNode told) {
        double hours = told.path("half_life_hours").asDouble(0);
        if (!(hours > 0)) {
            throw new CommandFailed(
                    "expected a positive half_life_hours in the companion's answer, found \"%s\""
                            .formatted(Plain.line(told.path("half_life_hours").asString(""), 60)));
        }
        return hours;
    }

    private static Pad pad(JsonNode told) {
        return new Pad(
                coordinate(told, "pleasure"),
                coordinate(told, "arousal"),
                coordinate(told, "dominance"));
    }

    private static double coordinate(JsonNode told, String name) {
        return Math.clamp(told.path(name).asDouble(0), -FARTHEST, FARTHEST);
    }
}

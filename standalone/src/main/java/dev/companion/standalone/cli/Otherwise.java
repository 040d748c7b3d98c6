package dev.companion.standalone.cli;

import dev.companion.standalone.cli.plot.Life;
import dev.companion.standalone.cli.plot.Mark;
import dev.companion.standalone.cli.plot.Picture;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Two lives beside each other: a verdict, a table, a picture. */
record Otherwise(Screen screen, JsonNode answer) {

    private static final int MOST_DIVERGED = 10;

    List<String> lines() {
        var lines = new ArrayList<>(verdict());
        lines.addAll(differentTraits());
        lines.addAll(diverged());
        lines.add("");
        lines.addAll(new SideBySide(screen, moments(0), moments(1)).lines());
        return List.copyOf(lines);
    }

    /** Where they part, how far they come apart, and how it ends. */
    private List<String> verdict() {
        var apart = answer.path("apart");
        if (!apart.path("first").has("at")) {
            return List.of("The two lives are the same.");
        }
        return List.of(
                screen.bold("They part at %s.".formatted(event(apart.path("first")))),
                "They are farthest apart at %s: %s in P, A, D."
                        .formatted(
                                event(apart.path("farthest")),
                                distance(apart.path("farthest").path("distance"))),
                "On average they are %s apart, at the end %s."
                        .formatted(
                                distance(apart.path("mean_distance")),
                                distance(apart.path("at_end"))));
    }

    private List<String> differentTraits() {
        var lived = answer.path("lives").path(0).path("traits");
        var otherwise = answer.path("lives").path(1).path("traits");
        return lived.properties().stream()
                .filter(trait -> !trait.getValue().equals(otherwise.path(trait.getKey())))
                .map(trait ->
                        screen.dim(
                                "%s: %s as lived, %s otherwise"
                                        .formatted(
                                                Plain.line(trait.getKey(), 40),
                                                distance(trait.getValue()),
                                                distance(otherwise.path(trait.getKey())))))
                .toList();
    }

    /** What could not be lived again, because nobody recorded how it would have been understood. */
    private List<String> diverged() {
        var all = answer.path("diverged");
        if (all.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(
                                screen.red(
                                        all.size() == 1
                                                ? "1 event could not be lived again:"
                                                : all.size()
                                                        + " events could not be lived again:")),
                        all.valueStream()
                                .limit(MOST_DIVERGED)
                                .map(one ->
                                        "  %s: %s"
                                                .formatted(
                                                        named(one),
                                                        Plain.line(
                                                                one.path("reason").asString(""),
                                                                120))))
                .toList();
    }

    /** Fails where there is nothing to draw. */
    Picture picture(String user, String condition, Instant until) {
        var lives =
                Stream.of(0, 1).flatMap(i -> life(answer.path("lives").path(i)).stream()).toList();
        if (lives.size() < 2) {
            throw new CommandFailed("nothing happened in one of the two lives: nothing to draw");
        }
        return new Picture(
                "Two lives of " + user + "’s companion",
                Optional.of(condition),
                lives,
                "How far apart",
                marks(),
                ZoneId.systemDefault(),
                until);
    }

    private static Optional<Life> life(JsonNode told) {
        return LifeReader.life(Plain.line(told.path("name").asString(""), 40), told);
    }

    private List<Mark> marks() {
        var apart = answer.path("apart");
        var marks = new ArrayList<Mark>();
        if (apart.path("first").has("at")) {
            marks.add(mark("A", "they part", apart.path("first"), "the same until then"));
            marks.add(
                    mark(
                            "B",
                            "farthest",
                            apart.path("farthest"),
                            "distance " + distance(apart.path("farthest").path("distance"))));
        }
        return marks;
    }

    private static Mark mark(String sign, String what, JsonNode event, String detail) {
        var at = Told.instant(event.path("at"));
        var when =
                DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
                        .format(at.atZone(ZoneId.systemDefault()));
        return new Mark(sign, at, what + " · " + when, detail);
    }

    private static String event(JsonNode event) {
        return "%s (%s)".formatted(Told.local(event.path("at")), named(event));
    }

    private static String named(JsonNode event) {
        var message = event.path("message_id").asString("");
        return message.isEmpty()
                ? "event " + Plain.line(event.path("event_id").asString("?"), 64)
                : "message " + Plain.line(message, 64);
    }

    private static String distance(JsonNode number) {
        return String.format(Locale.ROOT, "%.2f", number.asDouble(0));
    }

    private JsonNode moments(int life) {
        return answer.path("lives").path(life).path("moments");
    }
}

package dev.companion.standalone.cli;

import dev.companion.standalone.cli.plot.Picture;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A part of someone's life. */
final class Range {

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "From then (ISO, UTC where no zone is named; default the beginning).")
    Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "Until then (default now).")
    Optional<String> to = Optional.empty();

    boolean given() {
        return from.isPresent() || to.isPresent();
    }

    String path(String user) {
        return "/personality/history?user_id=%s%s%s"
                .formatted(
                        Gateway.escaped(user),
                        TimeFlag.parameter("from", from),
                        TimeFlag.parameter("to", to));
    }

    /** Fails where there is nothing to draw. */
    Picture picture(String user, JsonNode history) {
        var life =
                LifeReader.life("mood", history)
                        .orElseThrow(() -> new CommandFailed(nothing(user) + ": nothing to draw"));
        return Picture.of(Plain.line(user, 40), life, ZoneId.systemDefault(), until());
    }

    static String nothing(String user) {
        return "nothing happened to %s's companion in that time".formatted(Plain.line(user, 40));
    }

    private Instant until() {
        var now = Instant.now();
        return to.map(text -> TimeFlag.time("--to", text))
                .filter(end -> end.isBefore(now))
                .orElse(now);
    }
}

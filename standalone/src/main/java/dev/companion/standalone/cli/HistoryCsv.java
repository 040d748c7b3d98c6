package dev.companion.standalone.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Moments of a life as comma-separated values (RFC 4180), numbers in full, times in UTC. */
final class HistoryCsv {

    private static final List<String> PAD = List.of("pleasure", "arousal", "dominance");

    private HistoryCsv() {}

    static void print(Screen screen, JsonNode moments) {
        screen.line(
                Stream.of(
                                Stream.of("at", "event_id", "type", "message_id", "version"),
                                PAD.stream(),
                                PAD.stream().map("baseline_%s"::formatted),
                                PAD.stream().map("moved_%s"::formatted),
                                Stream.of("emotion", "octant", "felt", "intensity"))
                        .flatMap(names -> names)
                        .collect(Collectors.joining(",")));
        for (var moment : moments) {
            if (screen.closed()) {
                return;
            }
            screen.line(row(moment));
        }
    }

    private static String row(JsonNode moment) {
        var strongest =
                moment.path("emotions")
                        .valueStream()
                        .mapToDouble(one -> one.path("intensity").asDouble(0))
                        .max();
        return Stream.of(
                        Stream.of("at", "event_id", "type", "message_id", "version")
                                .map(moment::path),
                        PAD.stream().map(moment.path("mood")::path),
                        PAD.stream().map(moment.path("baseline")::path),
                        PAD.stream().map(moment.path("moved")::path),
                        Stream.of("emotion", "octant").map(moment::path))
                .flatMap(cells -> cells)
                .map(cell -> quoted(cell.asString("")))
                .collect(
                        Collectors.joining(
                                ",",
                                "",
                                ",%s,%s"
                                        .formatted(
                                                strongest.isEmpty()
                                                        ? ""
                                                        : quoted(Told.felt(moment)),
                                                strongest.isEmpty()
                                                        ? ""
                                                        : strongest.getAsDouble())));
    }

    private static String quoted(String cell) {
        var plain = Plain.text(cell);
        return plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n')
                ? "\"" + plain.replace("\"", "\"\"") + "\""
                : plain;
    }
}

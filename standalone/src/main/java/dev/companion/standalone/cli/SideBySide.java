package dev.companion.standalone.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The events of two lives in one table, or, of many, those after which the moods differ most. */
final class SideBySide {

    private static final int MOST_ROWS = 20;
    private static final String ROW = "%-25s  %-16s  %-17s  %-17s  %s";

    /** Of an event that is in one life only, the other half is missing. */
    private record Row(JsonNode lived, JsonNode otherwise) {
        JsonNode any() {
            return lived.isMissingNode() ? otherwise : lived;
        }

        boolean both() {
            return !lived.isMissingNode() && !otherwise.isMissingNode();
        }

        /** Euclidean; an event that only one life has is as far as can be. */
        double distance() {
            return both()
                    ? Math.sqrt(
                            Stream.of("pleasure", "arousal", "dominance")
                                    .mapToDouble(this::difference)
                                    .map(by -> by * by)
                                    .sum())
                    : Double.POSITIVE_INFINITY;
        }

        private double difference(String coordinate) {
            return lived.path("mood").path(coordinate).asDouble(0)
                    - otherwise.path("mood").path(coordinate).asDouble(0);
        }
    }

    /** What two decimals can show. */
    private static final double VISIBLE = 0.005;

    private final Screen screen;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    SideBySide(Screen screen, JsonNode lived, JsonNode otherwise) {
        this.screen = screen;
        for (var moment : lived) {
            rows.put(id(moment), new Row(moment, MissingNode.getInstance()));
        }
        for (var moment : otherwise) {
            rows.merge(
                    id(moment),
                    new Row(MissingNode.getInstance(), moment),
                    (known, _) -> new Row(known.lived(), moment));
        }
    }

    /** None where the two lives look the same. */
    List<String> lines() {
        var apart = rows.values().stream().filter(row -> row.distance() >= VISIBLE).toList();
        if (apart.isEmpty()) {
            return List.of();
        }
        var shown =
                apart.stream()
                        .sorted(Comparator.comparingDouble(Row::distance).reversed())
                        .limit(MOST_ROWS)
                        .sorted(Comparator.comparing(row -> Told.instant(row.any().path("at"))))
                        .toList();
        var lines = new ArrayList<String>();
        lines.add(screen.dim(ROW.formatted("", "", "as lived", "otherwise", "").stripTrailing()));
        lines.add(screen.dim(ROW.formatted("when", "felt", Told.PAD, Told.PAD, "apart")));
        shown.stream().map(SideBySide::line).forEach(lines::add);
        if (shown.size() < rows.size()) {
            lines.add(
                    screen.dim(
                            "the %d of %d that differ most; --json has all"
                                    .formatted(shown.size(), rows.size())));
        }
        return List.copyOf(lines);
    }

    private static String line(Row row) {
        return ROW.formatted(
                Told.local(row.any().path("at")),
                Plain.line(Told.felt(row.any()), 16),
                Told.pad(row.lived().path("mood")),
                Told.pad(row.otherwise().path("mood")),
                row.both()
                        ? String.format(Locale.ROOT, "%.2f", row.distance())
                        : row.lived().isMissingNode() ? "only otherwise" : "only as lived");
    }

    private static String id(JsonNode moment) {
        return moment.path("event_id").asString("");
    }
}

package dev.companion.standalone.cli;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A rebuild of the rows, and how those that serve compare with it. */
final class RowRebuild {

    private final Screen screen;
    private final Form form;

    RowRebuild(Screen screen, Form form) {
        this.screen = screen;
        this.form = form;
    }

    int run(Gateway gateway, boolean mend) {
        var done =
                new RebuildProgress(screen)
                        .follow(gateway, "/admin/rebuild/rows?mend=" + mend)
                        .orElseThrow(() ->
                                new ConnectionLost(
                                        "the rebuild broke off before its end; the rows are as they"
                                                + " were"));
        if (form.json) {
            screen.line(Form.line(done));
        } else {
            tell(done);
        }
        return done.path("equal").asBoolean(false) || done.path("mended").asBoolean(false)
                ? ExitCode.OK
                : ExitCode.FAILED;
    }

    private void tell(JsonNode done) {
        var tables = done.path("tables");
        long rows = tables.valueStream().mapToLong(table -> table.path("rows").asLong(0)).sum();
        screen.line(
                String.format(
                        Locale.ROOT,
                        "%d rows in %d tables made anew from %d records, %.1f s: %s",
                        rows,
                        tables.size(),
                        done.path("records").asLong(0),
                        done.path("seconds").asDouble(0),
                        verdict(done)));
        tables.valueStream()
                .filter(RowRebuild::differs)
                .forEach(table ->
                        screen.line(
                                "  %s: %d missing, %d extra"
                                        .formatted(
                                                Plain.line(table.path("table").asString(""), 60),
                                                table.path("missing").asLong(0),
                                                table.path("extra").asLong(0))));
        long putAside = done.path("put_aside").asLong(0);
        if (putAside > 0) {
            screen.note("%d records can never become rows".formatted(putAside));
        }
    }

    private static boolean differs(JsonNode table) {
        return table.path("missing").asLong(0) > 0 || table.path("extra").asLong(0) > 0;
    }

    private static String verdict(JsonNode done) {
        if (done.path("equal").asBoolean(false)) {
            return "equal to those that serve";
        }
        return done.path("mended").asBoolean(false)
                ? "those that serve differed and are mended"
                : "those that serve differ";
    }
}

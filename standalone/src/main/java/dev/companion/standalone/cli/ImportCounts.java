package dev.companion.standalone.cli;

import java.util.Locale;
import java.util.Map;

/** How an import has gone so far. */
final class ImportCounts {

    private final long started = System.nanoTime();
    private long lines;
    private long imported;
    private long known;
    private long refused;
    private long broken;

    void sent(long more, long moreImported, long moreKnown, long moreRefused) {
        lines += more;
        imported += moreImported;
        known += moreKnown;
        refused += moreRefused;
    }

    void broken() {
        lines++;
        broken++;
    }

    /** Lines dealt with, one way or another. */
    long lines() {
        return lines;
    }

    /** Broken and refused lines. */
    long troubled() {
        return refused + broken;
    }

    boolean allTaken() {
        return troubled() == 0;
    }

    private double seconds() {
        return Math.max(1, (System.nanoTime() - started) / 1_000_000) / 1e3;
    }

    private double rate() {
        return Math.round(lines / seconds() * 10) / 10.0;
    }

    Map<String, Object> document() {
        var document = Form.document();
        document.put("lines", lines);
        document.put("imported", imported);
        document.put("known", known);
        document.put("refused", refused);
        document.put("broken", broken);
        document.put("seconds", seconds());
        document.put("lines_per_second", rate());
        return document;
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "%d lines: %d imported, %d known already, %d refused, %d broken; "
                        + "taken in after %.1f s (%.0f lines/s)",
                lines,
                imported,
                known,
                refused,
                broken,
                seconds(),
                rate());
    }
}

package dev.companion.standalone.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a block ever held.
 *
 * @param byDefault before anybody edited it
 * @param edits newest first
 */
record BlockVersions(String byDefault, List<Version> edits) {

    /** The version of a block that nobody edited, or that is not there. */
    static final String UNEDITED = "00000000-0000-0000-0000-000000000000";

    private static final int PAGE = 200;

    /** What it held since an edit. */
    record Version(Instant at, String text) {}

    static BlockVersions read(Gateway gateway, String label, Whose whose) {
        var path =
                "/blocks/%s/history%s&limit=%d"
                        .formatted(Gateway.escaped(label), whose.query(), PAGE);
        var edits = new ArrayList<Version>();
        var page = gateway.get(path);
        var byDefault = page.path("by_default").asString("");
        while (true) {
            for (var version : page.path("versions")) {
                edits.add(
                        new Version(
                                Told.instant(version.path("at")),
                                version.path("text").asString("")));
            }
            if (!page.has("next_before")) {
                return new BlockVersions(byDefault, List.copyOf(edits));
            }
            page = gateway.get(path + "&before=" + page.path("next_before").asLong(0));
        }
    }

    /** What it held at a time, or holds now. */
    Held at(Optional<Instant> time) {
        for (int i = 0; i < edits.size(); i++) {
            var at = edits.get(i).at();
            if (time.isEmpty() || !at.isAfter(time.get())) {
                return held(i);
            }
        }
        return held(edits.size());
    }

    /** What it held before the edit that made it what it was then. */
    Held before(Held later) {
        return held(Math.min(later.index() + 1, edits.size()));
    }

    private Held held(int index) {
        return index == edits.size()
                ? new Held(index, byDefault, "before anybody edited it")
                : new Held(index, edits.get(index).text(), edits.get(index).at().toString());
    }

    /**
     * A text and since when it was held.
     *
     * @param index among the edits
     */
    record Held(int index, String text, String since) {}
}

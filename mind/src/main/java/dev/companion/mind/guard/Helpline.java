package dev.companion.mind.guard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom someone in danger can call in a region.
 *
 * @param line the name of a crisis line; empty where none could be made sure of
 * @param number the line's; empty as the line is
 * @param emergency the emergency number
 */
record Helpline(String region, String line, String number, String emergency) {

    private static final String NONE = "-";

    private static final Map<String, Helpline> BY_REGION =
            Rows.read("helplines.tsv", 5).stream()
                    .map(Helpline::of)
                    .collect(Collectors.toUnmodifiableMap(Helpline::region, Function.identity()));

    /** By the region's ISO 3166 alpha-2 code in either case; UK and EU are understood. */
    static Optional<Helpline> in(String region) {
        var code = region.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(BY_REGION.get(code.equals("UK") ? "GB" : code));
    }

    boolean hasLine() {
        return !line.isEmpty();
    }

    private static Helpline of(List<String> row) {
        return new Helpline(row.get(0), named(row.get(1)), named(row.get(2)), row.get(3));
    }

    private static String named(String cell) {
        return cell.equals(NONE) ? "" : cell;
    }
}

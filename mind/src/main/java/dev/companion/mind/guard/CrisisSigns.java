package dev.companion.mind.guard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Signs of danger to the writer, once phrases that only look like them are taken out. */
final class CrisisSigns {

    static final CrisisSigns OURS = new CrisisSigns(Rows.read("crisis.tsv", 3));

    private record Sign(Pattern pattern, double confidence) {}

    private final List<Pattern> lookalikes;
    private final List<Sign> signs;

    private CrisisSigns(List<List<String>> rows) {
        lookalikes =
                rows.stream()
                        .filter(row -> row.get(0).equals("LOOKALIKE"))
                        .map(row -> Pattern.compile(row.get(2)))
                        .toList();
        signs =
                rows.stream()
                        .filter(row -> row.get(0).equals("CRISIS"))
                        .map(row ->
                                new Sign(
                                        Pattern.compile(row.get(2)),
                                        Double.parseDouble(row.get(1))))
                        .toList();
    }

    /** The strongest sign's confidence; empty when there is none. */
    OptionalDouble confidence(String text) {
        var plain = text;
        for (var lookalike : lookalikes) {
            plain = lookalike.matcher(plain).replaceAll("_");
        }
        var rest = plain;
        return signs.stream()
                .filter(sign -> sign.pattern().matcher(rest).find())
                .mapToDouble(Sign::confidence)
                .max();
    }
}

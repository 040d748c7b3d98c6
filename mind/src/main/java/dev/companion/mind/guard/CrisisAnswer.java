package dev.companion.mind.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A short answer to "are you safe right now?" and its like, in the languages that are known. */
enum CrisisAnswer {
    UNANSWERED,
    CANNOT,
    UNSURE,
    THANKS,
    NO,
    YES;

    /** Longer turns are read as talk, not as an answer. */
    private static final int MOST_WORDS = 9;

    private record Row(CrisisAnswer answer, Pattern pattern) {}

    private static final List<Row> ROWS =
            Rows.read("crisis-answers.tsv", 2).stream()
                    .map(row -> new Row(valueOf(row.get(0)), Pattern.compile(row.get(1))))
                    .toList();

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");

    static Optional<CrisisAnswer> of(String turn) {
        var text = AROUND.matcher(CrisisText.of(turn)).replaceAll("");
        return isShort(turn)
                ? ROWS.stream()
                        .filter(row -> row.pattern().matcher(text).find())
                        .map(Row::answer)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a turn is no longer than an answer would be. */
    static boolean isShort(String turn) {
        return turn.strip().split("\\s+").length <= MOST_WORDS && turn.length() <= 80;
    }

    /** Where its words stand in the table of words. */
    String key() {
        return "after." + name().toLowerCase(Locale.ROOT);
    }
}

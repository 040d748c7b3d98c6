package dev.companion.mind.disclosure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table of this package: how people ask, how the companion says it, and how a text denies it.
 */
final class DisclosureWords {

    /** Ends the first reply ever. */
    static final String FIRST =
            "And so that you know whom you're talking to: I'm an AI companion, not a person.";

    /** Ends a reply in a long sitting. */
    static final String AGAIN =
            "We've been talking for a good while, so just as a reminder: I'm an AI, not a person.";

    private record Row(String sort, Pattern pattern, String answer) {}

    private static final List<Row> ROWS = read();

    private DisclosureWords() {}

    /** What to answer to a line that asks, in its language. */
    static Optional<String> answerTo(String line) {
        return found("ASKS", line).map(Row::answer);
    }

    static boolean says(String text) {
        return found("SAYS", text).isPresent() && !denies(text);
    }

    static boolean denies(String text) {
        return found("DENIES", text).isPresent();
    }

    private static Optional<Row> found(String sort, String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return ROWS.stream()
                .filter(row -> row.sort().equals(sort) && row.pattern().matcher(plain).find())
                .findFirst();
    }

    private static List<Row> read() {
        try (var in = DisclosureWords.class.getResourceAsStream("disclosure.tsv")) {
            if (in == null) {
                throw new IllegalStateException("disclosure.tsv is missing beside this class");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(row ->
                            new Row(
                                    row[0],
                                    Pattern.compile(row[1], Pattern.UNICODE_CHARACTER_CLASS),
                                    row[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("disclosure.tsv cannot be read", e);
        }
    }
}

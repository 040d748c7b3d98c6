package dev.companion.mind.fact;

import dev.companion.mind.voice.Sections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One way to tell a fact, from {@code rules.txt}.
 *
 * @param pattern of a whole predicate; its group {@code v} is the value, its group {@code w}, where
 *     it has one, a value that has ended by this
 */
record Rule(
        Attribute attribute,
        Standing standing,
        boolean change,
        Kind kind,
        double confidence,
        Pattern pattern) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int COLUMNS = 6;

    static final List<Rule> ALL =
            Sections.of(Rule.class, "rules.txt").getOrDefault("rules", List.of()).stream()
                    .map(Rule::read)
                    .toList();

    private static Rule read(String line) {
        var columns = SPACE.split(line, COLUMNS);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("a rule must have 6 columns, was: " + line);
        }
        return new Rule(
                Attribute.valueOf(columns[0]),
                Standing.valueOf(columns[1]),
                columns[2].equals("yes"),
                Kind.valueOf(columns[3].toUpperCase(Locale.ROOT)),
                Double.parseDouble(columns[4]),
                Pattern.compile("(?i)^" + columns[5].replace("{}", "(?<v>.+)") + "[.! ]*$"));
    }

    boolean hasValue() {
        return pattern.namedGroups().containsKey("v");
    }

    boolean hasFormer() {
        return pattern.namedGroups().containsKey("w");
    }
}

package dev.companion.mind.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of {@code crisis.tsv}, sorted by what they do.
 *
 * @param signs those of danger to somebody else first
 */
record CrisisRules(List<Spelling> spellings, List<Removal> removals, List<Sign> signs) {

    /** What is found is written as the value. */
    record Spelling(Pattern pattern, String value) {}

    /** What is found is taken out, leaving a mention where it is one. */
    record Removal(Pattern pattern, List<CrisisMention> mentions, CrisisLanguage language) {}

    /** What is found is a sign of danger. */
    record Sign(Pattern pattern, CrisisKind kind, CrisisLanguage language, double confidence) {}

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");

    static CrisisRules read(String resource) {
        var names = new HashMap<String, String>();
        var spellings = new ArrayList<Spelling>();
        var removals = new ArrayList<Removal>();
        var signs = new ArrayList<Sign>();
        for (var row : Rows.read(resource, 4)) {
            var expression = expanded(row.get(3), names);
            var language = CrisisLanguage.of(row.get(1));
            switch (row.get(0)) {
                case "DEFINE" -> names.put(row.get(2), expression);
                case "SPELLING" ->
                        spellings.add(new Spelling(Pattern.compile(expression), row.get(2)));
                case "LOOKALIKE" -> removals.add(removal(expression, List.of(), language));
                case "PAST" ->
                        removals.add(
                                removal(expression, List.of(CrisisMention.LONG_OVER), language));
                case "LOSS" ->
                        removals.add(removal(expression, List.of(CrisisMention.LOSS), language));
                default ->
                        signs.add(
                                new Sign(
                                        Pattern.compile(expression),
                                        CrisisKind.valueOf(row.get(0)),
                                        language,
                                        Double.parseDouble(row.get(2))));
            }
        }
        signs.sort(Comparator.comparing(Sign::kind));
        return new CrisisRules(List.copyOf(spellings), List.copyOf(removals), List.copyOf(signs));
    }

    private static Removal removal(
            String expression, List<CrisisMention> mentions, CrisisLanguage language) {
        return new Removal(Pattern.compile(expression), mentions, language);
    }

    private static String expanded(String expression, Map<String, String> names) {
        return NAME.matcher(expression)
                .replaceAll(found -> {
                    var value = names.get(found.group(1));
                    if (value == null) {
                        throw new IllegalStateException("no row above defines " + found.group());
                    }
                    return Matcher.quoteReplacement(value);
                });
    }
}

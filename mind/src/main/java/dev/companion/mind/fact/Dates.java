package dev.companion.mind.fact;

import dev.companion.mind.voice.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates of birth, in one form: "March 3 1990", "March 3", "March", "1990". */
final class Dates {

    private static final String MONTH =
            "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<y>(?:19|20)\\d\\d)";
    private static final Pattern[] FORMS = {
        Pattern.compile(MONTH + " (?:the )?" + DAY + "(?:,? " + YEAR + ")?"),
        Pattern.compile("(?:the )?" + DAY + "(?: of)? " + MONTH + "(?:,? " + YEAR + ")?"),
        Pattern.compile(MONTH + "(?: (?:of )?" + YEAR + ")?(?<d>)"),
        Pattern.compile(YEAR + "(?<d>)(?<m>)"),
    };
    private static final String[] NAMES = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private Dates() {}

    static Optional<String> of(String raw) {
        var text =
                Words.lower(Tail.bare(raw))
                        .replaceFirst("^(?:on|in)\\s+", "")
                        .replaceFirst("^the (?=\\d)", "");
        for (var form : FORMS) {
            var date = form.matcher(text);
            if (date.matches()) {
                return Optional.of(
                        written(month(date.group("m")), or(date.group("d")), or(date.group("y"))));
            }
        }
        return Optional.empty();
    }

    /** Whether one of two such dates only says less than the other. */
    static boolean agree(String a, String b) {
        return a.contains(b) || b.contains(a) || agreeByPart(parts(a), parts(b));
    }

    private static boolean agreeByPart(String[] a, String[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!a[i].isEmpty() && !b[i].isEmpty() && !a[i].equals(b[i])) {
                return false;
            }
        }
        return true;
    }

    private static String[] parts(String date) {
        var parts = new String[] {"", "", ""};
        for (var word : Words.in(date)) {
            if (Character.isLetter(word.text().charAt(0))) {
                parts[0] = word.lower();
            } else {
                parts[word.text().length() == 4 ? 2 : 1] = word.text();
            }
        }
        return parts;
    }

    private static String written(String month, String day, String year) {
        return (month + " " + day + " " + year).replaceAll("\\s+", " ").strip();
    }

    private static String month(String name) {
        for (var full : NAMES) {
            if (!name.isEmpty() && Words.lower(full).startsWith(name.substring(0, 3))) {
                return full;
            }
        }
        return "";
    }

    private static String or(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }
}

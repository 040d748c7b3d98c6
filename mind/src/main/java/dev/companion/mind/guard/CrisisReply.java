package dev.companion.mind.guard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the companion says to someone in danger: warm, plain, the same every time, and never in
 * place of human help. Numbers by region are the public national lines; where none is known it
 * points to the local emergency number.
 */
public final class CrisisReply {

    private record Help(String region, String line, String number, String emergency) {
        boolean hasLine() {
            return !number.equals(emergency);
        }
    }

    private static final Map<String, Help> BY_REGION =
            Rows.read("helplines.tsv", 4).stream()
                    .map(CrisisReply::help)
                    .collect(Collectors.toUnmodifiableMap(Help::region, Function.identity()));

    private CrisisReply() {}

    /** For the country of a locale; a locale without one gets the words without numbers. */
    public static String text(Locale locale) {
        return text(locale.getCountry());
    }

    /**
     * For a region.
     *
     * @param region ISO 3166 alpha-2 code, such as {@code GB}, in either case; UK and EU are
     *     understood; anything else, also empty, gets the words without numbers
     */
    public static String text(String region) {
        var code = region.toUpperCase(Locale.ROOT);
        var help = BY_REGION.get(code.equals("UK") ? "GB" : code);
        return String.join(
                " ",
                "I'm really glad you told me, and I'm taking it seriously.",
                "You don't have to carry this alone.",
                "I'm an AI, so I can't be there in person, and you deserve someone who can.",
                help == null ? anywhere() : there(help),
                "If there is someone you trust nearby, please let them know how bad it is, even if"
                        + " it is only a short message.",
                "I'm here and I'm listening. Are you safe right now?");
    }

    private static String anywhere() {
        return "If you or someone with you might be in danger right now, please call your local"
                + " emergency number. At findahelpline.com there are people to talk to, free, in"
                + " most countries.";
    }

    private static String there(Help help) {
        var now =
                "If you or someone with you might be in danger right now, please call "
                        + help.emergency()
                        + ".";
        var line = "You can also reach " + help.line() + " at " + help.number() + ", at any time.";
        return help.hasLine()
                ? now + " " + line
                : now + " At findahelpline.com there are people to talk to, free.";
    }

    private static Help help(List<String> row) {
        return new Help(row.get(0), row.get(1), row.get(2), row.get(3));
    }
}

package dev.companion.standalone.cli;

import java.util.regex.Pattern;

/** Text that others wrote, made safe to print: it must not move the cursor or change colours. */
final class Plain {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200D]]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Plain() {}

    static String text(String text) {
        return CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll("");
    }

    /** In one line of at most so many characters, with … where something was left out. */
    static String line(String text, int length) {
        var line = SPACE.matcher(text(text)).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
    }

    /** {@code 1 passage}, {@code 2 passages}. */
    static String count(int number, String one) {
        return "%d %s%s".formatted(number, one, number == 1 ? "" : "s");
    }

    static String shortId(String id) {
        return text(id.length() <= 8 ? id : id.substring(0, 8));
    }
}

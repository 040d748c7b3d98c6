package dev.companion.standalone.cli;

import java.util.regex.Pattern;

/** A length of time given on the command line, such as {@code 24h} or {@code 7d}. */
final class LengthFlag {

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})([hd])");
    private static final int HOURS_A_DAY = 24;

    private LengthFlag() {}

    static int hours(String flag, String text) {
        var length = LENGTH.matcher(text.strip());
        if (!length.matches()) {
            throw CommandFailed.usage(
                    "%s: expected hours or days such as 24h or 7d, found \"%s\""
                            .formatted(flag, Plain.line(text, 60)));
        }
        int number = Integer.parseInt(length.group(1));
        return length.group(2).equals("d") ? number * HOURS_A_DAY : number;
    }
}

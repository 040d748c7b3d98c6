package dev.companion.mind.voice;

import java.util.regex.Pattern;

/** What "please remember that …" wants remembered. */
final class RememberThis {

    private static final Pattern LEAD =
            Pattern.compile(
                    "(?i)^(?:please |can you |could you )?(?:remember|don't forget|note|keep in"
                            + " mind)(?: this| that)?[:,]? (?:that )?");

    private RememberThis() {}

    static String content(String sentence) {
        return LEAD.matcher(sentence).replaceFirst("");
    }
}

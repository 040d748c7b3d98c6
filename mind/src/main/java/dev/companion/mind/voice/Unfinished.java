package dev.companion.mind.voice;

import java.util.regex.Pattern;

/**
 * Whether a line looks as if its writer is not done: it ends in the middle of a sentence. Of a chat
 * person's lines a third go on within half a minute; which ones, the words tell only now and then.
 */
public final class Unfinished {

    private static final Pattern ENDS_OPEN =
            Pattern.compile(
                    "(?:[,;:–—-]|\\.\\.\\.|…|\\b(?:and|but|so|because|cause|cuz|bc|like|then|or|well|um+|uh+|also|plus|wait|anyway|though|if|when|that|the|my|i|hm+|ok"
                        + " so|guess what|listen))\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private Unfinished() {}

    public static boolean looks(String line) {
        return ENDS_OPEN.matcher(line).find();
    }
}

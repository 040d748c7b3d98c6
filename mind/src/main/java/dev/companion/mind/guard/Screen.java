package dev.companion.mind.guard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Screens a line by rules. Crisis wins over threat: someone in danger is never met as an attacker.
 * Asking for a tone or a role is welcome; only the signs of an attack around it count.
 */
public final class Screen {

    public static final String VERSION = "rules-1";

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Mn}&&[^\\u0900-\\u0DFF]]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Screen() {}

    public static Screening screen(String line) {
        if (CrisisSigns.read(line) instanceof CrisisReading.Danger danger) {
            return Screening.crisis(danger);
        }
        return ThreatSigns.OURS.screen(normalized(line));
    }

    /** Lower case, one kind of quote, no invisible characters, one blank between words. */
    private static String normalized(String line) {
        var text =
                Normalizer.normalize(line, Normalizer.Form.NFKC)
                        .replace('’', '\'')
                        .replace('‘', '\'');
        text = INVISIBLE.matcher(text).replaceAll("");
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}

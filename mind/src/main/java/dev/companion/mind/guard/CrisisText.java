package dev.companion.mind.guard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line as the rules of danger read it: lower case, Latin letters without marks, letters again for
 * the signs that stand for them ("k!ll"), spaced letters joined, blanks single.
 */
final class CrisisText {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Mn}&&[^\\u0900-\\u0DFF]]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DRAWN_OUT = Pattern.compile("([a-z])\\1{2,}");
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}'])(?:[a-z][ ._*-]){3,20}[a-z](?![\\p{L}'])");
    private static final Pattern SEPARATOR = Pattern.compile("[ ._*-]");
    private static final Pattern STAND_IN = Pattern.compile("(?<=[a-z])[!1@03$](?=[a-z])");

    private CrisisText() {}

    static String of(String line) {
        var text = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = plainLetters(INVISIBLE.matcher(text).replaceAll(""));
        text = BLANKS.matcher(text).replaceAll(" ").strip();
        text = STAND_IN.matcher(text).replaceAll(found -> letter(found.group().charAt(0)));
        text =
                SPACED.matcher(text)
                        .replaceAll(found -> SEPARATOR.matcher(found.group()).replaceAll(""));
        return DRAWN_OUT.matcher(text).replaceAll("$1");
    }

    private static String plainLetters(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }

    private static String plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '`', '\u00B4' -> "'";
            case '\u201C', '\u201D', '\u201E' -> "\"";
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            default -> String.valueOf(isLatinWithMark(c) ? base(c) : c);
        };
    }

    private static boolean isLatinWithMark(char c) {
        return (c >= '\u00C0' && c < '\u0250') || (c >= '\u1E00' && c < '\u1F00');
    }

    private static char base(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    private static String letter(char c) {
        return switch (c) {
            case '@' -> "a";
            case '0' -> "o";
            case '3' -> "e";
            case '$' -> "s";
            default -> "i";
        };
    }
}

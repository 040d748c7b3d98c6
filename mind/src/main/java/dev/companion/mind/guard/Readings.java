package dev.companion.mind.guard;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a line may be read as: plainly, and with a mask taken off where it seems to wear one. Signs
 * of an attack are looked for in every reading; a reading of nonsense shows none.
 */
record Readings(String plain, List<String> unmasked) {

    /** Beyond it nothing is unmasked, only read plainly. */
    static final int MOST_CHARACTERS = 20_000;

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Mn}&&[^\\u0900-\\u0DFF]]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SPACED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}]["
                            + " ._*-]){2,}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");
    private static final Pattern SPACER = Pattern.compile("[ ._*-]");
    private static final Pattern DIGIT_WITHIN =
            Pattern.compile("\\b(?=[a-z@$!|]*[0134578@$!|])(?=[0-9@$!|]*[a-z])[a-z0-9@$!|]{3,}\\b");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{24,}={0,2}");
    private static final Pattern TURNED =
            Pattern.compile(
                    "\\brot ?-?13\\b|\\bcaesar\\b|\\bcipher\\b|\\bdecode\\b|\\bdecipher\\b");
    private static final Pattern REVERSED = Pattern.compile("\\brevers|\\bbackwards?\\b");

    /** Letters of other alphabets that look Latin, and the Latin ones. */
    private static final String ALIKE = "аеорсухіјѕԁһԛѡбкмтнвгαοινρτυκεχѵɡıɑ";

    private static final String LATIN = "aeopcyxijsdhqwbkmthbraoivptukexvgia";

    private static final Pattern LATIN_AND_ALIKE =
            Pattern.compile("(?=\\p{L}*[a-z])(?=\\p{L}*[\\p{IsCyrillic}\\p{IsGreek}])\\p{L}+");

    Readings {
        unmasked = List.copyOf(unmasked);
    }

    static Readings of(String line) {
        var plain = plain(line);
        return new Readings(plain, unmasked(line, plain));
    }

    /** The plain one first. */
    List<String> all() {
        return Stream.concat(Stream.of(plain), unmasked.stream()).toList();
    }

    /** Lower case, one kind of quote, no invisible characters, one blank between words. */
    static String plain(String line) {
        var text =
                Normalizer.normalize(line, Normalizer.Form.NFKC)
                        .replace('’', '\'')
                        .replace('‘', '\'');
        text = INVISIBLE.matcher(text).replaceAll("");
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Every reading of a line but the plain one, and only those that differ from it. */
    private static List<String> unmasked(String line, String plain) {
        if (line.length() > MOST_CHARACTERS) {
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        var latin = LATIN_AND_ALIKE.matcher(plain).replaceAll(m -> latin(m.group()));
        var joined =
                SPACED.matcher(spacedWords(line))
                        .replaceAll(m -> SPACER.matcher(m.group()).replaceAll(""));
        found.add(latin);
        found.add(plain(joined));
        found.add(DIGIT_WITHIN.matcher(latin).replaceAll(m -> lettered(m.group())));
        decoded(line).stream().map(Readings::plain).forEach(found::add);
        if (TURNED.matcher(plain).find()) {
            found.add(turned(plain));
        }
        if (REVERSED.matcher(plain).find()) {
            found.add(new StringBuilder(plain).reverse().toString());
        }
        found.remove(plain);
        return List.copyOf(found);
    }

    /** Two or more blanks between spaced letters part words. */
    private static String spacedWords(String line) {
        return line.replaceAll("\\s{2,}", "\u2003");
    }

    private static String latin(String word) {
        var letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            int at = ALIKE.indexOf(letters.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, LATIN.charAt(at));
            }
        }
        return letters.toString();
    }

    private static String lettered(String word) {
        var letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            letters.setCharAt(
                    i,
                    switch (letters.charAt(i)) {
                        case '0' -> 'o';
                        case '1', '!', '|' -> 'i';
                        case '3' -> 'e';
                        case '4', '@' -> 'a';
                        case '5', '$' -> 's';
                        case '7' -> 't';
                        case '8' -> 'b';
                        default -> letters.charAt(i);
                    });
        }
        return letters.toString();
    }

    private static List<String> decoded(String line) {
        var texts = new ArrayList<String>();
        var matcher = BASE64.matcher(line);
        while (matcher.find() && texts.size() < 4) {
            var code = matcher.group().replace("=", "");
            var whole = code.substring(0, code.length() - (code.length() % 4 == 1 ? 1 : 0));
            var text = new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
            if (text.chars().allMatch(c -> (c >= ' ' && c != 0xFFFD) || c == '\n')) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Each Latin letter by the one thirteen places on. */
    private static String turned(String plain) {
        var letters = new StringBuilder(plain);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters.setCharAt(i, (char) ('a' + (c - 'a' + 13) % 26));
            }
        }
        return letters.toString();
    }
}

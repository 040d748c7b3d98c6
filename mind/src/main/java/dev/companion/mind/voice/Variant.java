package dev.companion.mind.voice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of saying a thing.
 *
 * @param wanted tones without which it would sound false
 * @param unwanted tones with which it would sound false
 * @param blanks the names of what has to be filled in
 */
record Variant(String text, Set<Tone> wanted, Set<Tone> unwanted, List<String> blanks) {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    /** Reads {@code warm -low | text with {blanks}}; the part before the bar may be missing. */
    static Variant parse(String line) {
        var bar = line.indexOf('|');
        var wanted = EnumSet.noneOf(Tone.class);
        var unwanted = EnumSet.noneOf(Tone.class);
        if (bar >= 0) {
            for (var tag : line.substring(0, bar).strip().split(" ", -1)) {
                var without = tag.startsWith("-");
                var tone = Tone.valueOf(tag.substring(without ? 1 : 0).toUpperCase(Locale.ROOT));
                (without ? unwanted : wanted).add(tone);
            }
        }
        var text = line.substring(bar + 1).strip();
        List<String> blanks = new ArrayList<>();
        var matcher = BLANK.matcher(text);
        while (matcher.find()) {
            blanks.add(matcher.group(1));
        }
        return new Variant(text, Set.copyOf(wanted), Set.copyOf(unwanted), List.copyOf(blanks));
    }

    boolean suits(Voice voice, Map<String, String> values) {
        return voice.tones().containsAll(wanted)
                && unwanted.stream().noneMatch(voice::has)
                && values.keySet().containsAll(blanks);
    }

    /** The more a variant is meant for just this voice and this turn, the likelier it is chosen. */
    double weight() {
        return 1 + 2 * wanted.size() + (blanks.isEmpty() ? 0 : 1);
    }

    String filled(Voice voice, Map<String, String> values) {
        return BLANK.matcher(voice.punctuated(text))
                .replaceAll(
                        blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(1), "")));
    }
}

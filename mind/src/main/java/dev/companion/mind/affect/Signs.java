package dev.companion.mind.affect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a text shows of feeling beside its meaning, as numbers: what the lexicon found, by kind and
 * by label, and how it was written (length, stops, capitals, drawn-out words, symbols).
 */
final class Signs {

    private static final double SATURATION = 0.4;
    private static final double STEERING = 0.5;
    private static final int MOST_LETTERS = 8_000;
    private static final int SURFACE = 14;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1\\1");
    private static final Pattern ELLIPSIS = Pattern.compile("\\.\\.\\.|…");
    private static final Pattern AT_A_STOP = Pattern.compile("(?s).*[.!?\"”]\\s*");

    private final Map<Kind, Double> good = new EnumMap<>(Kind.class);
    private final Map<Kind, Double> bad = new EnumMap<>(Kind.class);
    private final Map<EmotionLabel, Double> labels = new EnumMap<>(EmotionLabel.class);
    private double total;

    private Signs() {}

    /** The signs of the lexicon, then those of the writing; each within −1…1. */
    static double[] of(List<String> lines) {
        var signs = new Signs();
        Reading.of(lines).forEach(signs::take);
        var values = new double[size()];
        surface(text(lines), values, signs.write(values));
        return values;
    }

    static int size() {
        return fromLexicon() + SURFACE;
    }

    /** How many of them the lexicon gives. */
    static int fromLexicon() {
        return 2 * Kind.values().length + EmotionLabel.values().length + 1;
    }

    private void take(Hit hit) {
        double size = hit.kind().valenced() || felt(hit.kind()) ? Math.abs(hit.value()) : STEERING;
        (hit.value() < 0 ? bad : good).merge(hit.kind(), size, Double::sum);
        if (hit.label().isPresent() && !hit.turned()) {
            labels.merge(hit.label().get(), Math.abs(hit.value()), Double::sum);
        }
        total += hit.kind().valenced() ? hit.value() : 0;
    }

    private static boolean felt(Kind kind) {
        return kind == Kind.WONDER || kind == Kind.EFFORT;
    }

    private int write(double[] values) {
        int i = 0;
        for (var kind : Kind.values()) {
            values[i++] = squashed(good.getOrDefault(kind, 0.0));
            values[i++] = squashed(bad.getOrDefault(kind, 0.0));
        }
        for (var label : EmotionLabel.values()) {
            values[i++] = squashed(labels.getOrDefault(label, 0.0));
        }
        values[i++] = squashed(total);
        return i;
    }

    private static void surface(String text, double[] values, int from) {
        var words = WORD.matcher(text).results().map(m -> m.group()).toList();
        double count = Math.max(1, words.size());
        double capitals = words.stream().filter(Signs::shouted).count();
        double letters = words.stream().mapToInt(String::length).sum();
        var signs =
                new double[] {
                    Math.min(1, StrictMath.log1p(words.size()) / 5),
                    squashed(count(text, '!')),
                    squashed(count(text, '?')),
                    squashed(capitals),
                    capitals / count,
                    squashed(DRAWN_OUT.matcher(text).results().count()),
                    squashed(text.codePoints().filter(Signs::picture).count()),
                    squashed(count(text, '"') + count(text, '“')),
                    squashed(text.codePoints().filter(Character::isDigit).count()),
                    squashed(ELLIPSIS.matcher(text).results().count()),
                    squashed(count(text, ',')),
                    !text.isEmpty() && Character.isUpperCase(text.codePointAt(0)) ? 1 : 0,
                    Math.min(1, letters / count / 10),
                    AT_A_STOP.matcher(text).matches() ? 1 : 0
                };
        System.arraycopy(signs, 0, values, from, SURFACE);
    }

    private static boolean shouted(String word) {
        return word.length() > 2 && word.codePoints().allMatch(Character::isUpperCase);
    }

    private static boolean picture(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String text(List<String> lines) {
        var text = String.join("\n", lines);
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
    }

    private static double squashed(long count) {
        return squashed((double) count);
    }

    private static double squashed(double sum) {
        return sum / StrictMath.sqrt(sum * sum + SATURATION);
    }
}

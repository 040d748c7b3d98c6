package dev.companion.mind.affect;

import java.util.regex.Pattern;

/**
 * One word, emoji or emoticon, in lower case.
 *
 * @param stress above 1 when it was written in capitals or drawn out
 */
record Word(String text, double stress) {

    private static final double CAPITALS = 1.25;
    private static final double DRAWN_OUT = 1.2;
    private static final Pattern THRICE = Pattern.compile("(\\p{L})\\1{2,}");

    /** A word as written: {@code SOOO} becomes {@code so}, with stress. */
    static Word written(String raw, String lower, boolean capitalsStandOut) {
        boolean capitals =
                capitalsStandOut
                        && raw.length() > 2
                        && raw.equals(raw.toUpperCase(java.util.Locale.ROOT))
                        && !raw.equals(lower);
        var drawn = THRICE.matcher(lower);
        boolean drawnOut = drawn.find();
        double stress = (capitals ? CAPITALS : 1) * (drawnOut ? DRAWN_OUT : 1);
        return new Word(drawnOut ? shortened(lower) : lower, stress);
    }

    private static String shortened(String drawnOut) {
        var twice = THRICE.matcher(drawnOut).replaceAll("$1$1");
        return AffectLexicon.OURS.senses(twice).isEmpty()
                ? THRICE.matcher(drawnOut).replaceAll("$1")
                : twice;
    }
}

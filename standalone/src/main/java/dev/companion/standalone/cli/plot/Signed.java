package dev.companion.standalone.cli.plot;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers with a true minus sign. */
final class Signed {

    static final DecimalFormat FORMAT =
            new DecimalFormat("0.0;−0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private Signed() {}

    /** Such as +0.12, −0.30 or, for less than can be told, 0.00. */
    static String change(double by) {
        var text = String.format(Locale.ROOT, "%+.2f", by).replace('-', '−');
        return text.endsWith("0.00") ? "0.00" : text;
    }
}

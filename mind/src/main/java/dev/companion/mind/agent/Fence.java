package dev.companion.mind.agent;

import java.util.List;

/**
 * Keeps apart what a model is told from what others wrote. What stands inside has no angle
 * brackets, so nothing in it can close the fence, open another, or pass for a mark of the model's
 * own ({@code <|im_end|>}).
 */
public final class Fence {

    private static final char LEFT = '\u2039';
    private static final char RIGHT = '\u203a';

    private Fence() {}

    /** These lines between {@code <name>} and {@code </name>}, each a line of its own. */
    public static String around(String name, List<String> lines) {
        return opening(name) + String.join("\n", lines) + closing(name);
    }

    /** How many characters a fence adds to what stands inside. */
    public static int length(String name) {
        return opening(name).length() + closing(name).length();
    }

    /** Without angle brackets; every character stays where it was. */
    public static String plain(String text) {
        return text.replace('<', LEFT).replace('>', RIGHT);
    }

    /** The same in one line, for what is quoted between double quotes. */
    public static String quoted(String text) {
        var line = new StringBuilder(text.length());
        for (char c : plain(text).toCharArray()) {
            line.append(endsLine(c) ? ' ' : c == '"' ? '\'' : c);
        }
        return line.toString();
    }

    private static boolean endsLine(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    private static String opening(String name) {
        return "<" + name + ">\n";
    }

    private static String closing(String name) {
        return "\n</" + name + ">";
    }
}

package dev.companion.standalone.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes. Data goes to {@code out}, everything else to {@code err}.
 *
 * @param inTerminal whether a person types there; likewise for the other two
 * @param colours whether {@code out} is coloured
 */
record Screen(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean inTerminal,
        boolean outTerminal,
        boolean errTerminal,
        boolean colours) {

    String dim(String text) {
        return styled("2", text);
    }

    String bold(String text) {
        return styled("1", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    String green(String text) {
        return styled("32", text);
    }

    String cyan(String text) {
        return styled("36", text);
    }

    private String styled(String code, String text) {
        return colours && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    void line(String text) {
        out.println(text);
    }

    /** To people, beside the data. */
    void note(String text) {
        err.println(text);
    }

    /** Whether whoever read the output has left, as {@code head} does. */
    boolean closed() {
        return out.checkError();
    }
}

package dev.companion.standalone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Asks before something is done that cannot be taken back. */
final class Confirmation {

    @Option(names = "--yes", description = "Do it without asking.")
    boolean yes;

    /** To be asked before anything is looked up: where nobody can answer, nobody is asked. */
    void requireAskable(Screen screen) {
        if (!yes && !screen.inTerminal()) {
            throw CommandFailed.usage("nobody can be asked here; --yes does it without asking");
        }
    }

    /** Whether to go on. */
    boolean given(Screen screen, String question) {
        if (yes) {
            return true;
        }
        screen.err().print(question + " [y/N] ");
        screen.err().flush();
        try {
            var in = new BufferedReader(new InputStreamReader(screen.in(), StandardCharsets.UTF_8));
            var answer = in.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

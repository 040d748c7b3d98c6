package dev.companion.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Messages typed at a terminal. Arrow keys bring back what was said in this conversation; nothing
 * of it is written to a file, where forgetting could not reach it. A paste of several lines is one
 * message.
 */
final class TypedPrompt implements Prompt {

    private final Terminal terminal;
    private final LineReader reader;
    private final String label;

    TypedPrompt(String label) {
        try {
            this.terminal = TerminalBuilder.builder().system(true).build();
        } catch (IOException noTerminal) {
            throw new UncheckedIOException(noTerminal);
        }
        this.label = label;
        // What people write is prose: quotes and backslashes mean nothing, nor does "!!".
        var prose = new DefaultParser();
        prose.setEscapeChars(new char[0]);
        prose.setQuoteChars(new char[0]);
        this.reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .parser(prose)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .option(LineReader.Option.BRACKETED_PASTE, true)
                        .build();
    }

    @Override
    public Optional<String> next() {
        try {
            return Optional.of(reader.readLine(label));
        } catch (UserInterruptException interrupted) {
            // Ctrl-C takes back what is half written; on an empty line it leaves.
            return interrupted.getPartialLine().isEmpty() ? Optional.empty() : Optional.of("");
        } catch (EndOfFileException left) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException unrestored) {
            throw new UncheckedIOException(unrestored);
        }
    }
}

package dev.companion.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** A short text from a file or from standard input. */
final class TextFile {

    /** No text that is asked for so is longer; a film given by mistake is not read to its end. */
    private static final int MOST_BYTES = 64 * 1024;

    private TextFile() {}

    /**
     * The text.
     *
     * @param name of the file, from where the shell is; {@code -} is standard input
     */
    static String read(Surroundings here, String name) {
        if (name.equals("-")) {
            return read(here.screen().in(), name);
        }
        var file = here.workingFolder().resolve(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw CommandFailed.usage(
                    "there is no file %s to read".formatted(Plain.line(name, 200)));
        }
        try (var in = Files.newInputStream(file)) {
            return read(in, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(InputStream in, String name) {
        try {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw CommandFailed.usage(
                        "%s has more than %d bytes".formatted(Plain.line(name, 200), MOST_BYTES));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

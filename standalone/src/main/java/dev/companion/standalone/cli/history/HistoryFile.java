package dev.companion.standalone.cli.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A history file, read from front to end as often as need be. */
public record HistoryFile(Path path) {

    /**
     * What has to be known before the first line is sent.
     *
     * @param users whose histories it holds, in alphabetical order
     * @param lines of any kind, save empty ones
     */
    public record Survey(Set<String> users, long lines) {}

    /** Reads all of it once; memory grows with the number of users only. */
    public Survey survey() {
        var users = new TreeSet<String>();
        long lines = 0;
        try (var reader = open()) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                lines++;
                if (line.get().line() instanceof HistoryLine.Said said) {
                    users.add(said.user());
                }
            }
        }
        return new Survey(users, lines);
    }

    public Reader open() {
        try {
            return new Reader(new RawLines(Files.newInputStream(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A line with its place among its equals.
     *
     * @param occurrence 0 for the first of equal lines; always 0 for a broken one
     */
    public record Numbered(HistoryLine line, int occurrence) {}

    /** One reading of the file. */
    public static final class Reader implements AutoCloseable {

        private final RawLines raw;
        private final Occurrences occurrences = new Occurrences();

        private Reader(RawLines raw) {
            this.raw = raw;
        }

        /** The next line that is not empty; absent at the end. */
        public Optional<Numbered> next() {
            try {
                for (var line = raw.next(); line.isPresent(); line = raw.next()) {
                    var parsed = LineParser.parse(line.get());
                    if (parsed.isPresent()) {
                        return parsed.map(this::numbered);
                    }
                }
                return Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private Numbered numbered(HistoryLine line) {
            return new Numbered(
                    line, line instanceof HistoryLine.Said said ? occurrences.next(said) : 0);
        }

        @Override
        public void close() {
            try {
                raw.close();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}

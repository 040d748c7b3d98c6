package dev.companion.mind.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of this package: tab-separated rows, {@code #} opens a comment line. */
final class Rows {

    private Rows() {}

    static List<List<String>> read(String resource, int columns) {
        try (var in = Rows.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside " + Rows.class);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> row(resource, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static List<String> row(String resource, String line, int columns) {
        var cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(
                    resource + " must have " + columns + " columns, found: " + line);
        }
        return cells;
    }
}

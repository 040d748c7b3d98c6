package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are generated and kept in git. */
final class Kept {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("");

    private Kept() {}

    /** A file or folder, named from the root of the repository. */
    static Path at(String path) {
        return ROOT.resolve(path);
    }

    static boolean exists(Path file) {
        return Files.exists(file);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the tests were asked, with {@code -D<name>=true}, to write files. */
    static boolean asked(String name) {
        return Boolean.getBoolean(name);
    }

    /** Compares a generated text with its file, or writes the file when asked to. */
    static void agrees(Path file, String generated, String name) {
        if (asked(name)) {
            write(file, generated);
        }
        assertThat(exists(file) ? read(file) : "")
                .as("%s is out of date: run mvn -pl topics -am test %s", file, command(name))
                .isEqualTo(generated);
    }

    static String command(String name) {
        return "-Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dtest='GoldenTest,JsonSchemasTest,DocsTest' -D"
                + name
                + "=true";
    }
}

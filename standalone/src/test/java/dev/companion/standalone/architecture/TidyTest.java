package dev.companion.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How files look, whoever writes them. */
final class TidyTest {

    private static final int MOST_LINES = 300;

    /** Neither ours nor source: what builds and runs leave. */
    private static final Set<String> PASSED_OVER = Set.of("target", "data", "node_modules");

    private static final Path ROOT = root();
    private static final List<Path> FILES = files();

    // Put together, so that this file does not find itself.
    private static final Pattern LOOSE_END = Pattern.compile("\\bTO" + "DO\\b(?! ?\\(?#\\d+)");
    private static final Pattern UNEXPLAINED = Pattern.compile("@Dis" + "abled\\b(?!\\(\\s*\")");
    private static final Pattern OF_A_MACHINE =
            Pattern.compile("(?<![\\w./$}-])/(?:wo" + "rk|ro" + "ot|tm" + "p|ho" + "me)/\\w");

    @Test
    void no_source_file_has_more_than_300_lines() {
        var long_ones =
                FILES.stream()
                        .filter(file -> under(file, "src/main"))
                        .filter(file -> lines(file).size() > MOST_LINES)
                        .filter(file -> named(file, ".java", ".sql", ".html", ".js", ".css"))
                        .toList();

        assertThat(long_ones).isEmpty();
    }

    @Test
    void what_is_left_to_do_has_a_number() {
        assertThat(found(LOOSE_END, file -> named(file, ".java", ".yaml", ".md", ".sql")))
                .isEmpty();
    }

    @Test
    void nothing_names_a_folder_of_one_machine() {
        assertThat(found(OF_A_MACHINE, file -> named(file, ".java", ".yaml", ".md", ".xml")))
                .isEmpty();
    }

    @Test
    void a_test_that_is_switched_off_says_why() {
        assertThat(found(UNEXPLAINED, file -> named(file, ".java"))).isEmpty();
    }

    @Test
    void no_test_waits_by_sleeping() {
        assertThat(
                        found(
                                Pattern.compile("Thread\\.sle" + "ep\\("),
                                file -> named(file, ".java") && under(file, "src/test")))
                .isEmpty();
    }

    @Test
    void nothing_is_generated_by_annotations() {
        assertThat(found(Pattern.compile("import lom" + "bok"), file -> named(file, ".java")))
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is() {
        var silent =
                FILES.stream()
                        .filter(file -> under(file, "src/main/java") && named(file, ".java"))
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .map(ROOT::relativize)
                        .toList();

        assertThat(silent).isEmpty();
    }

    private static List<String> found(Pattern pattern, Predicate<Path> where) {
        return FILES.stream().filter(where).flatMap(file -> found(pattern, file).stream()).toList();
    }

    private static List<String> found(Pattern pattern, Path file) {
        var lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).find())
                .mapToObj(i -> ROOT.relativize(file) + ":" + (i + 1))
                .toList();
    }

    private static boolean named(Path file, String... endings) {
        return List.of(endings).stream().anyMatch(file.getFileName().toString()::endsWith);
    }

    private static boolean under(Path file, String folder) {
        return ROOT.relativize(file).toString().contains(folder + "/");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("schemas/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(
                    ROOT,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            var name = folder.getFileName().toString();
                            boolean ours =
                                    folder.equals(ROOT)
                                            || !PASSED_OVER.contains(name) && !name.startsWith(".");
                            return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (named(
                                    file, ".java", ".yaml", ".md", ".xml", ".sql", ".html", ".js",
                                    ".css")) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}

package dev.companion.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts a command in a session of its own. Ctrl-C in a terminal interrupts every process of the
 * session in front; the servers must outlive that until the applications have put their work away.
 */
final class OwnSession {

    private OwnSession() {}

    /**
     * The command, wrapped so that it keeps its pid: by {@code setsid} (Linux), else by Perl's call
     * of the same name (macOS), else not at all.
     */
    static List<String> of(List<String> command) {
        return onPath("setsid")
                .map(setsid -> joined(List.of(setsid), command))
                .or(() ->
                        onPath("perl")
                                .map(perl ->
                                        joined(
                                                List.of(
                                                        perl,
                                                        "-MPOSIX",
                                                        "-e",
                                                        "setsid(); exec @ARGV"),
                                                command)))
                .orElse(command);
    }

    private static Optional<String> onPath(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}

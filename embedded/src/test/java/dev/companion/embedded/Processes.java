package dev.companion.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The servers, and the programs that run them, whose command line names a folder. */
final class Processes {

    private Processes() {}

    static List<String> over(Path folder) {
        return of(folder).flatMap(process -> process.info().commandLine().stream()).toList();
    }

    static void kill(Path folder) {
        of(folder).forEach(ProcessHandle::destroyForcibly);
    }

    private static Stream<ProcessHandle> of(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process ->
                        process.info().command().filter(Processes::ofAServer).isPresent())
                .filter(process ->
                        process.info()
                                .commandLine()
                                .filter(line -> line.contains(folder.toString()))
                                .isPresent());
    }

    private static boolean ofAServer(String program) {
        return program.endsWith("/java")
                || program.endsWith("/postgres")
                || program.endsWith("/redis-server");
    }
}

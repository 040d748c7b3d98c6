package dev.companion.embedded;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run left behind when it was killed: its servers live on. They are known by their
 * command line, not by a file with a pid in it, which may be another process by now.
 */
final class Leftover {

    private static final Logger log = LoggerFactory.getLogger(Leftover.class);

    private Leftover() {}

    /** Ends them all, and waits until they are gone. */
    static void end(EmbeddedServer server) {
        for (var process : of(server)) {
            log.info(
                    "ending {} left by an earlier run pid={}",
                    server.kind().title(),
                    process.pid());
            Ending.of(server, process);
        }
    }

    static List<ProcessHandle> of(EmbeddedServer server) {
        return ProcessHandle.allProcesses().filter(process -> isOf(server, process)).toList();
    }

    static boolean isOf(EmbeddedServer server, ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(server.mark()))
                .isPresent();
    }
}

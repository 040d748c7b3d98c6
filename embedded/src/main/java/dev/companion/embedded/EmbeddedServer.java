package dev.companion.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One kind of server over a data folder: how it is prepared, started, asked and told to end. */
interface EmbeddedServer {

    ServerKind kind();

    /** Where its output goes. */
    Path log();

    /**
     * What stands in the command line of this server over this folder, and in no other's: so one
     * that an earlier run left behind is found.
     */
    String mark();

    /** How many ports it listens on. */
    int portCount();

    /** Puts on disk what it starts from. An earlier run's process is gone by now. */
    void prepare() throws IOException, InterruptedException;

    /** The command to start it on these ports; output and environment are the caller's business. */
    ProcessBuilder command(List<Integer> ports) throws IOException, InterruptedException;

    /**
     * Whether it is ready for use. A stranger that listens on the same port does not count.
     *
     * @param process its pid
     */
    boolean ready(List<Integer> ports, long process);

    /** Where clients find it. */
    String address(List<Integer> ports);

    /** Tells it to put its work away and end. */
    void askToEnd(ProcessHandle process);

    /** How long it may take over that. */
    Duration endLimit();
}

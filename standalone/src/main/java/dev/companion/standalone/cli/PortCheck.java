package dev.companion.standalone.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/** Whether a port can be had, asked before anything heavy starts. */
final class PortCheck {

    private static final int CONNECT_MILLIS = 500;

    private PortCheck() {}

    /** Fails with one line when it cannot. */
    static void free(int port) {
        if (port == 0) {
            return;
        }
        if (answers(port)) {
            throw new CommandFailed(whoHas(port));
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new CommandFailed(
                    "port %d cannot be had (%s); choose another with --port"
                            .formatted(port, taken.getMessage()));
        }
    }

    /** Whether anything listens there. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static String whoHas(int port) {
        var who =
                dataFolder(port)
                        .map(folder -> "has a companion over " + folder + " already")
                        .orElse("is taken by another program");
        return "port %d %s; choose another with --port".formatted(port, who);
    }

    /** The data folder of the companion that answers there. */
    static Optional<String> dataFolder(int port) {
        try {
            var health = new Gateway(port, Optional.empty()).ask("/health").body();
            return Optional.of(Plain.line(health.path("data_folder").asString(""), 200))
                    .filter(folder -> !folder.isEmpty());
        } catch (CommandFailed noCompanion) {
            return Optional.empty();
        }
    }
}

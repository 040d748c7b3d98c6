package dev.companion.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports on loopback. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private static final InetAddress ADDRESS = InetAddress.ofLiteral(LOOPBACK);
    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    /** Ports that were free a moment ago; another process may take one before a server does. */
    static List<Integer> free(int count) throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, ADDRESS));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    /** Whether another process has one of these by now. */
    static boolean anyTaken(List<Integer> ports) {
        return ports.stream().anyMatch(Ports::taken);
    }

    /** Whether something accepts connections there. */
    static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(ADDRESS, port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean taken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(ADDRESS, port), 1);
            return false;
        } catch (BindException _) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("no socket can be opened on " + LOOPBACK, e);
        }
    }
}

package dev.companion.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class LaunchTest {

    @TempDir Path temporary;

    private Optional<ServerSocket> rival = Optional.empty();

    @AfterEach
    void release_the_port() throws IOException {
        if (rival.isPresent()) {
            rival.get().close();
        }
    }

    @Test
    void a_port_that_was_taken_meanwhile_is_given_up_for_another() throws Exception {
        try (var folder = DataFolder.claim(temporary)) {
            var tried = new ArrayList<Integer>();
            var server = new Contended(new RedisServer(folder), tried);

            var running = RunningServer.start(server);

            assertThat(tried).hasSize(2);
            assertThat(running.address()).endsWith(":" + tried.getLast());
            running.stop();
            assertThat(running.alive()).isFalse();
        }
    }

    @Test
    void a_fault_that_is_no_port_is_not_tried_again() throws Exception {
        try (var folder = DataFolder.claim(temporary)) {
            Files.createDirectories(temporary.resolve("redis/appendonly.aof"));

            assertThatThrownBy(() -> RunningServer.start(new RedisServer(folder)))
                    .isInstanceOf(EmbeddedStartFailed.class)
                    .hasMessageContaining("Redis ended with exit code 1");
        }
    }

    /** Has a rival that takes the first port just before the server does. */
    private final class Contended implements EmbeddedServer {

        private final EmbeddedServer server;
        private final List<Integer> tried;

        Contended(EmbeddedServer server, List<Integer> tried) {
            this.server = server;
            this.tried = tried;
        }

        @Override
        public ProcessBuilder command(List<Integer> ports)
                throws IOException, InterruptedException {
            tried.addAll(ports);
            if (rival.isEmpty()) {
                var socket = new ServerSocket();
                socket.bind(new InetSocketAddress(Ports.LOOPBACK, ports.getFirst()));
                rival = Optional.of(socket);
            }
            return server.command(ports);
        }

        @Override
        public ServerKind kind() {
            return server.kind();
        }

        @Override
        public Path log() {
            return server.log();
        }

        @Override
        public String mark() {
            return server.mark();
        }

        @Override
        public int portCount() {
            return server.portCount();
        }

        @Override
        public void prepare() throws IOException, InterruptedException {
            server.prepare();
        }

        @Override
        public boolean ready(List<Integer> ports, long process) {
            return server.ready(ports, process);
        }

        @Override
        public String address(List<Integer> ports) {
            return server.address(ports);
        }

        @Override
        public void askToEnd(ProcessHandle process) {
            server.askToEnd(process);
        }

        @Override
        public Duration endLimit() {
            return server.endLimit();
        }
    }
}

package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpTest {

    @TempDir Path home;

    private final List<String> told = new ArrayList<>();

    @Test
    void it_says_what_runs_where_and_what_to_type_next() throws IOException {
        try (var gateway = new FakeGateway()) {
            var outcome =
                    new Cli(home)
                            .launching(new Cli.FakeSystem(gateway, told))
                            .run("up", "--data", "here", "--port", "" + freePort());

            assertThat(outcome.code()).isZero();
            assertThat(outcome.out())
                    .isEqualTo(
                            """
                            starting a companion over %1$s
                            starting kafka

                            ready    http://127.0.0.1:%2$d
                            data     %1$s
                            chat     no model; the offline composer speaks; set CHUTES_API_KEY to connect a model
                            memory   12 episodes

                            next     ./companion chat --port %2$d      (Ctrl-C here stops everything)
                            """
                                    .formatted(home.resolve("here"), gateway.port()));
            assertThat(told).containsExactly("started over here", "awaited", "closed");
        }
    }

    @Test
    void a_connected_model_is_named() throws IOException {
        try (var gateway = new FakeGateway()) {
            var outcome =
                    new Cli(home)
                            .launching(new Cli.FakeSystem(gateway, told))
                            .with("CHUTES_API_KEY", "a-key-of-at-least-20-characters")
                            .run("up", "--port", "" + freePort());

            assertThat(outcome.out())
                    .contains(
                            "chat     qwen/Qwen3-80B-A3B-Instruct, else zai-org/GLM-4.5-Air at"
                                    + " Chutes\n");
        }
    }

    @Test
    void a_taken_port_is_told_before_anything_starts() throws IOException {
        try (var gateway = new FakeGateway();
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gateway.on("GET /health", "{\"status\": \"healthy\", \"data_folder\": \"/srv/c\"}");
            var cli = new Cli(home).launching(new Cli.FakeSystem(gateway, told));

            var companion = cli.run("up", "--port", "" + gateway.port());
            var stranger = cli.run("up", "--port", "" + closedAfterHello(other));

            assertThat(companion.code()).isEqualTo(1);
            assertThat(companion.err())
                    .isEqualTo(
                            "port %d has a companion over /srv/c already; choose another with --port\n"
                                    .formatted(gateway.port()));
            assertThat(stranger.code()).isEqualTo(1);
            assertThat(stranger.err()).contains("is taken by another program");
            assertThat(told).isEmpty();
        }
    }

    /** Something that hangs up on whoever speaks to it. */
    private static int closedAfterHello(ServerSocket socket) throws IOException {
        Thread.startVirtualThread(() -> {
            while (!socket.isClosed()) {
                try {
                    socket.accept().close();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return socket.getLocalPort();
    }

    @Test
    void a_start_that_fails_is_one_line() throws IOException {
        SystemLauncher broken =
                (_, _) -> {
                    throw new StartFailed("the data folder is in use by process 7");
                };

        var outcome = new Cli(home).launching(broken).run("up", "--port", "" + freePort());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEqualTo("the data folder is in use by process 7\n");
    }

    @Test
    void all_problems_with_the_settings_are_listed() {
        var outcome =
                new Cli(home).with("REFLECTION_TIME", "noon").with("PAD_DRIFT_RATE", "1").run("up");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(2);
        assertThat(outcome.err()).contains("(REFLECTION_TIME)", "(PAD_DRIFT_RATE)");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package dev.companion.standalone.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Does once what every client command does, against a server of its own, so that the launcher can
 * let the JVM remember the classes (JEP 514) and each command after that starts faster.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final byte[] ANSWER =
            """
            {"response": "hello", "message_id": "0", "pad_state_after": {"pleasure": 0.5}}
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final Surroundings here;

    RehearseCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException {
        here.screen().line(Form.line(Form.document()));
        Target.gateway(here, Optional.empty()).port();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", RehearseCommand::answer);
        server.start();
        try {
            var gateway = new Gateway(server.getAddress().getPort(), Optional.empty());
            var reply = new Talk(gateway, here.user()).say("hello");
            here.screen().line(Form.line(reply.document()) + reply.mood().text());
            gateway.reading("/", lines -> here.screen().line(KeyFacts.of(lines.next())));
        } finally {
            server.stop(0);
        }
        return ExitCode.OK;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        }
    }
}

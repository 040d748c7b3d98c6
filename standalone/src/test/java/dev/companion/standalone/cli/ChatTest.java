package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.cli.FakeGateway.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatTest {

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void from_a_pipe_every_line_is_a_message_and_only_replies_are_printed() {
        gateway.on("POST /chat/message", SayTest.REPLY);

        var outcome = cli().input("hello\n\nmy exam\n/quit\nnever sent\n").run("chat");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo("I hope it goes well, Ana.\nI hope it goes well, Ana.\n");
        assertThat(outcome.err()).isEmpty();
        assertThat(gateway.requests()).hasSize(2);
        assertThat(gateway.requests().getFirst().body()).contains("\"user_id\":\"me\"");
    }

    @Test
    void replies_may_be_documents() {
        gateway.on("POST /chat/message", SayTest.REPLY);

        var outcome = cli().input("a\nb\n").run("chat", "--user", "ana", "--json");

        assertThat(outcome.jsonLines())
                .extracting(reply -> reply.path("emotion").asString())
                .containsExactly("content", "content");
    }

    @Test
    void commands_answer_beside_the_replies() {
        gateway.on("POST /chat/message", SayTest.REPLY)
                .on("GET /trace/7d3b0c9e-0000", "{\"events\": [{\"id\": \"a\", \"type\": \"A\"}]}")
                .on(
                        "GET /personality/at?user_id=me&at=",
                        "{\"mood\": {\"pleasure\": 1}, \"emotion\": \"happy\", \"octant\":"
                                + " \"EXUBERANT\"}");

        var outcome = cli().input("/why\nhello\n/mood\n/why\n/help\n/dance\n//quit\n").run("chat");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSize(2);
        assertThat(outcome.err())
                .startsWith(
                        "nothing has been answered yet\nhappy · exuberant   pleasure ▰▰▰▰▰ +1.00")
                .contains("A  ?-?@?  +0 ms", "/quit   leave", "there is no /dance");
        assertThat(gateway.requests().getLast().body()).contains("\"/quit\"");
    }

    @Test
    void one_refused_message_does_not_end_the_conversation() {
        gateway.on(
                "POST /chat/message",
                request ->
                        request.body().contains("bad")
                                ? Response.problem(400, "too long")
                                : Response.ok(SayTest.REPLY));

        var outcome = cli().input("bad\ngood\n").run("chat");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEqualTo("too long\n");
        assertThat(outcome.out().lines()).hasSize(1);
    }

    @Test
    void where_nothing_runs_a_system_is_started_and_stopped() {
        gateway.on("POST /chat/message", SayTest.REPLY);
        var told = new ArrayList<String>();

        var outcome =
                new Cli(home)
                        .on(1)
                        .launching(new Cli.FakeSystem(gateway, told))
                        .input("hello\n")
                        .run("chat");

        assertThat(outcome.code()).isZero();
        assertThat(told).containsExactly("started over data", "closed");
        assertThat(outcome.out()).isEqualTo("I hope it goes well, Ana.\n");
        assertThat(outcome.err()).contains("no companion answers; starting one over", "kafka");
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}

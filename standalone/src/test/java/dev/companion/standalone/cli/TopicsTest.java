package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {

    private static final String RECORDS =
            """
            {"topic":"conversation","partition":3,"offset":17,"appended_at":"2026-03-01T18:30:00.120Z","id":"e1","type":"MessageReceived","source":"gateway","companion_id":"0f0e0d0c-1111-4222-8333-444455556666","user_id":"ana","correlation_id":"e1","at":"2026-03-01T18:30:00.100Z","data":{"at":"2026-03-01T18:30:00.100Z","place":"DIRECT","conversation":"0f0e0d0c-1111-4222-8333-444455556666","text":"My exam\\nis on Friday"}}
            {"topic":"conversation","partition":3,"offset":18,"appended_at":"2026-03-01T18:30:00.130Z","id":"e2","type":"Appraised","source":"emotion-appraiser","companion_id":"0f0e0d0c-1111-4222-8333-444455556666","correlation_id":"e1","causation_id":"e1","at":"2026-03-01T18:30:00.125Z","data":{"change":{"pleasure":0.1,"arousal":0.25,"dominance":-0.5},"emotions":[1,2],"degraded":false,"importance":0.333}}
            {"topic":"conversation","partition":3,"offset":19,"appended_at":"2026-03-01T18:30:00.140Z","unreadable":"the key is gone","headers":{}}
            """;

    @TempDir Path home;

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_record_is_a_line_with_its_key_facts() {
        gateway.on("GET /topics/conversation/records", RECORDS);

        var outcome = cli().run("topics", "tail", "conversation");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo(
                        """
                        2026-03-01 18:30:00  3@17     MessageReceived       ana         “My exam is on Friday”  place=DIRECT
                        2026-03-01 18:30:00  3@18     Appraised             0f0e0d0c    change=(+0.10,+0.25,-0.50)  emotions=2  importance=0.33
                        2026-03-01 18:30:00  3@19  unreadable: the key is gone
                        """);
    }

    @Test
    void json_records_come_as_the_server_sent_them() {
        gateway.on("GET /topics/conversation/records", RECORDS);

        var outcome = cli().run("topics", "tail", "conversation", "--json");

        assertThat(outcome.out()).isEqualTo(RECORDS);
    }

    @Test
    void what_is_wanted_is_asked_of_the_server() {
        gateway.on("GET /topics/", "");

        cli().run("topics", "tail", "memory");
        cli().run(
                        "topics",
                        "tail",
                        "memory",
                        "--from",
                        "3:10",
                        "--user",
                        "a b",
                        "--type",
                        "X",
                        "--follow");

        assertThat(gateway.lines())
                .containsExactly(
                        "GET /topics/memory/records?from=beginning",
                        "GET /topics/memory/records?from=3%3A10&user_id=a%20b&type=X&follow=true");
    }

    @Test
    void an_unknown_topic_is_told_in_the_servers_words() {
        gateway.on(
                "GET /topics/", _ -> FakeGateway.Response.problem(404, "no topic x; there are …"));

        var outcome = cli().run("topics", "tail", "x");

        assertThat(outcome).isEqualTo(new Cli.Outcome(1, "", "no topic x; there are …\n"));
    }

    @Test
    void topics_are_listed_as_a_table_or_a_document_a_line() {
        gateway.on(
                "GET /topics",
                """
                [{"name": "conversation", "full_name": "companion.conversation.v1", "about": "what was said",
                  "policy": "facts", "partitions": 12, "records": 42, "dead_letters": 1},
                 {"name": "memory", "about": "what is remembered", "policy": "facts",
                  "partitions": 12, "records": 7, "dead_letters": 0}]
                """);

        assertThat(cli().run("topics", "list").out())
                .isEqualTo(
                        """
                        topic                partitions    records dead letters  policy    about
                        conversation                 12         42            1  facts     what was said
                        memory                       12          7            0  facts     what is remembered
                        """);
        assertThat(cli().run("topics", "list", "--json").jsonLines())
                .extracting(topic -> topic.path("name").asString())
                .containsExactly("conversation", "memory");
    }

    @Test
    void a_refused_action_fails_the_plan_and_the_applying() {
        var actions =
                """
                [{"topic": "companion.users.v1", "action": "keep", "detail": ""},
                 {"topic": "companion.memory.v1", "action": "refuse", "detail": "6 partitions, wants 12"}]
                """;
        gateway.on("GET /topics/plan", actions).on("POST /topics/apply", actions);

        var plan = cli().run("topics", "plan");
        var applied = cli().run("topics", "apply", "--json");

        assertThat(plan.code()).isEqualTo(1);
        assertThat(plan.out())
                .isEqualTo(
                        """
                        keep      companion.users.v1
                        refuse    companion.memory.v1                          6 partitions, wants 12
                        """);
        assertThat(applied.code()).isEqualTo(1);
        assertThat(applied.jsonLines()).hasSize(2);
    }

    @Test
    void a_plan_without_refusals_is_well() {
        gateway.on(
                "GET /topics/plan",
                "[{\"topic\": \"x\", \"action\": \"create\", \"detail\": \"\"}]");

        assertThat(cli().run("topics", "plan").code()).isZero();
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}

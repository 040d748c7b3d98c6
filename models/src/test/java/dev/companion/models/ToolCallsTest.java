package dev.companion.models;

import static dev.companion.models.FakeEndpoint.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class ToolCallsTest {

    private static final Tool NOTE =
            new Tool(
                    "note",
                    "Writes a line down.",
                    "{\"type\":\"object\",\"properties\":{\"line\":{\"type\":\"string\"}}}");
    private static final String CALL =
            "{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"note\",\"arguments\":\"{\\\"line\\\":\\\"x\\\"}\"}}";

    private final FakeEndpoint endpoint = new FakeEndpoint();
    private final OpenAiChat chat = endpoint.chat();

    @AfterEach
    void close() {
        chat.close();
        endpoint.close();
    }

    @Test
    void tools_calls_and_results_are_sent_as_openai_compatible_endpoints_read_them()
            throws Exception {
        endpoint.answers(FakeEndpoint.ok("Noted."));
        var call = new ToolCall("c1", "note", "{\"line\":\"x\"}");

        chat.complete(
                Prompt.of(
                                List.of(
                                        Message.of(Role.USER, "hi"),
                                        new Message.Called("One moment.", List.of(call)),
                                        new Message.Returned("c1", "done")))
                        .with(List.of(NOTE)));

        var json = new JsonMapper();
        var sent = json.readTree(endpoint.taken().getBody().utf8());
        assertThat(sent.path("messages"))
                .isEqualTo(
                        json.readTree(
                                """
                                [{"role":"user","content":"hi"},
                                 {"role":"assistant","content":"One moment.","tool_calls":[%s]},
                                 {"role":"tool","tool_call_id":"c1","content":"done"}]
                                """
                                        .formatted(CALL)));
        assertThat(sent.path("tools"))
                .isEqualTo(
                        json.readTree(
                                """
                                [{"type":"function","function":{"name":"note",
                                  "description":"Writes a line down.","parameters":%s}}]
                                """
                                        .formatted(NOTE.parameters())));
    }

    @Test
    void what_a_model_wants_done_comes_back_as_calls() {
        endpoint.answers(answer("null", CALL));

        assertThat(chat.complete(withTools()))
                .isInstanceOfSatisfying(
                        Completion.ToolCalls.class,
                        asked -> {
                            assertThat(asked.calls())
                                    .containsExactly(
                                            new ToolCall("c1", "note", "{\"line\":\"x\"}"));
                            assertThat(asked.text()).isEmpty();
                        });
    }

    @Test
    void arguments_that_are_an_object_and_calls_without_an_id_are_understood() {
        var sloppy = "{\"function\":{\"name\":\"note\",\"arguments\":{\"line\":\"x\"}}}";
        endpoint.answers(answer("\"\"", sloppy + "," + sloppy));

        var asked = (Completion.ToolCalls) chat.complete(withTools());

        assertThat(asked.calls())
                .extracting(ToolCall::argumentsJson)
                .containsExactly("{\"line\":\"x\"}", "{\"line\":\"x\"}");
        assertThat(asked.calls()).extracting(ToolCall::id).doesNotHaveDuplicates();
    }

    @Test
    void tools_that_were_not_offered_are_not_called() {
        endpoint.answers(answer("\"Hello.\"", CALL));

        assertThat(chat.complete(FakeEndpoint.PROMPT)).isInstanceOf(Completion.Text.class);
    }

    @Test
    void calls_without_end_are_no_answer() {
        var many = String.join(",", Collections.nCopies(17, CALL));
        endpoint.answers(answer("null", many), answer("null", many), answer("null", many));

        OpenAiChatTest.assertUnavailable(chat.complete(withTools()), 3);
    }

    @Test
    void a_thought_is_kept_apart_from_the_words() {
        endpoint.answers(
                body(
                        """
                        {"choices":[{"message":{"content":"Hello.","reasoning_content":"Be kind."}}]}
                        """),
                body(
                        """
                        {"choices":[{"message":{"content":"<think>Be kind.</think>\\n\\nHello."}}]}
                        """));

        for (int i = 0; i < 2; i++) {
            var text = (Completion.Text) chat.complete(FakeEndpoint.PROMPT);
            assertThat(text.text()).isEqualTo("Hello.");
            assertThat(text.thought()).contains("Be kind.");
            assertThat(text.toString()).doesNotContain("Be kind.");
        }
    }

    @Test
    void tools_are_checked_before_they_are_sent() {
        assertThatThrownBy(() -> new Tool("take note", "", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was take note");
        assertThatThrownBy(() -> withTools().with(List.of(NOTE, NOTE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one name");
    }

    private static Prompt withTools() {
        return FakeEndpoint.PROMPT.with(List.of(NOTE));
    }

    private static mockwebserver3.MockResponse answer(String content, String calls) {
        return body(
                "{\"choices\":[{\"message\":{\"content\":%s,\"tool_calls\":[%s]}}]}"
                        .formatted(content, calls));
    }
}

package dev.companion.mind.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ToolRequestTest {

    @ParameterizedTest
    @EnumSource
    void every_tool_is_found_by_its_name_and_says_what_it_needs(AgentTool tool) {
        assertThat(AgentTool.named(tool.wireName())).hasValue(tool);
        assertThat(ToolRequest.of(tool, Map.of(), Map.of()))
                .isInstanceOfSatisfying(
                        ToolRequest.Unusable.class,
                        unusable -> assertThat(unusable.why()).startsWith(tool.wireName()));
        for (var parameter : tool.parameters()) {
            assertThat(tool.schema()).contains("\"" + parameter.name() + "\"");
        }
    }

    @Test
    void a_text_that_is_too_long_is_told_with_its_length() {
        var request =
                ToolRequest.of(
                        AgentTool.ARCHIVAL_MEMORY_INSERT,
                        Map.of("content", "x".repeat(1_001)),
                        Map.of());

        assertThat(request)
                .isEqualTo(
                        new ToolRequest.Unusable(
                                "content must have at most 1000 characters, had 1001"));
    }

    @Test
    void what_may_be_empty_may_be_left_out() {
        var request =
                ToolRequest.of(
                        AgentTool.CORE_MEMORY_REPLACE,
                        Map.of("label", "human", "old_content", "x"),
                        Map.of());

        assertThat(request).isEqualTo(new ToolRequest.ReplaceInBlock("human", "x", ""));
    }

    @Test
    void a_page_is_held_within_what_there_may_be() {
        var query = Map.of("query", "dog");

        assertThat(ToolRequest.of(AgentTool.CONVERSATION_SEARCH, query, Map.of("page", -4)))
                .isEqualTo(new ToolRequest.SearchConversation("dog", 0));
        assertThat(ToolRequest.of(AgentTool.CONVERSATION_SEARCH, query, Map.of("page", 400)))
                .isEqualTo(new ToolRequest.SearchConversation("dog", 9));
    }
}

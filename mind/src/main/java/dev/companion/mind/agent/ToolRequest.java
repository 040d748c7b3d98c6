package dev.companion.mind.agent;

import java.util.Map;

/** What a model asks a tool to do, as far as the form goes. */
public sealed interface ToolRequest {

    record AppendToBlock(String label, String content) implements ToolRequest {}

    record ReplaceInBlock(String label, String old, String content) implements ToolRequest {}

    record KeepInArchive(String content) implements ToolRequest {}

    /** Counting from page 0. */
    record SearchArchive(String query, int page) implements ToolRequest {}

    /** Counting from page 0. */
    record SearchConversation(String query, int page) implements ToolRequest {}

    record SetReminder(String due, String text) implements ToolRequest {}

    /**
     * It cannot be done.
     *
     * @param why what was expected and what was found, for the model
     */
    record Unusable(String why) implements ToolRequest {}

    /** The furthest page of a search. */
    int LAST_PAGE = 9;

    /**
     * Checks what was written for a tool.
     *
     * @param texts by parameter
     * @param numbers by parameter
     */
    static ToolRequest of(AgentTool tool, Map<String, String> texts, Map<String, Integer> numbers) {
        for (var parameter : tool.parameters()) {
            var text = texts.getOrDefault(parameter.name(), "");
            if (!parameter.optional() && text.isBlank()) {
                return new Unusable(
                        "%s needs the text %s, found none"
                                .formatted(tool.wireName(), parameter.name()));
            }
            if (!parameter.isNumber() && text.length() > parameter.longest()) {
                return new Unusable(
                        "%s must have at most %d characters, had %d"
                                .formatted(parameter.name(), parameter.longest(), text.length()));
            }
        }
        int page = Math.clamp(numbers.getOrDefault("page", 0), 0, LAST_PAGE);
        return switch (tool) {
            case CORE_MEMORY_APPEND -> new AppendToBlock(of(texts, "label"), of(texts, "content"));
            case CORE_MEMORY_REPLACE ->
                    new ReplaceInBlock(
                            of(texts, "label"), of(texts, "old_content"), of(texts, "new_content"));
            case ARCHIVAL_MEMORY_INSERT -> new KeepInArchive(of(texts, "content").strip());
            case ARCHIVAL_MEMORY_SEARCH -> new SearchArchive(of(texts, "query"), page);
            case CONVERSATION_SEARCH -> new SearchConversation(of(texts, "query"), page);
            case SET_REMINDER -> new SetReminder(of(texts, "due"), of(texts, "text").strip());
        };
    }

    private static String of(Map<String, String> texts, String parameter) {
        return texts.getOrDefault(parameter, "");
    }
}

package dev.companion.mind.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a companion may do while it makes up its answer. All names but the last are Letta's. */
public enum AgentTool {
    CORE_MEMORY_APPEND(
            "Adds a line to one of your memory blocks, which you always have before you: 'persona'"
                    + " is who you are, 'human' is whom you talk with; any other label begins a"
                    + " block of your own. For what matters in the long run.",
            List.of(
                    Parameter.text("label", "the block, such as human", 32),
                    Parameter.text("content", "what to add", Editing.LONGEST))),
    CORE_MEMORY_REPLACE(
            "Changes a piece of one of your memory blocks. An empty new_content takes it out.",
            List.of(
                    Parameter.text("label", "the block, such as human", 32),
                    Parameter.text(
                            "old_content",
                            "the piece as it is now, word for word",
                            Editing.LONGEST),
                    new Parameter(
                            "new_content", "what to put in its place", Editing.LONGEST, true))),
    ARCHIVAL_MEMORY_INSERT(
            "Keeps something in your long-term memory, from where it comes to mind when it fits.",
            List.of(Parameter.text("content", "what to keep, as a sentence", 1_000))),
    ARCHIVAL_MEMORY_SEARCH(
            "Searches what you know and what is written in your documents.",
            List.of(
                    Parameter.text("query", "what to look for", 400),
                    Parameter.number("page", "0 for the best, 1 for those after them"))),
    CONVERSATION_SEARCH(
            "Searches what the two of you said earlier, word for word.",
            List.of(
                    Parameter.text("query", "what to look for", 400),
                    Parameter.number("page", "0 for the best, 1 for those after them"))),
    SET_REMINDER(
            "Makes you bring something up once its time has come, when you talk next.",
            List.of(
                    Parameter.text(
                            "due",
                            "when, in the user's time: ISO such as 2026-05-06T18:00, or such as"
                                    + " 'tomorrow evening', 'in 3 hours'",
                            60),
                    Parameter.text("text", "what to bring up", Reminders.LONGEST)));

    /** Who made a memory that a companion chose to keep, with the version of that. */
    public static final String MAKER = "companion-1";

    private final String about;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Parameter> parameters;

    AgentTool(String about, List<Parameter> parameters) {
        this.about = about;
        this.parameters = parameters;
    }

    public static Optional<AgentTool> named(String name) {
        return Arrays.stream(values()).filter(tool -> tool.wireName().equals(name)).findFirst();
    }

    /** As a model calls it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For the model: what it does and when to use it. */
    public String about() {
        return about;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** A JSON Schema of the parameters. */
    public String schema() {
        var properties = parameters.stream().map(Parameter::schema).toList();
        var required =
                parameters.stream()
                        .filter(parameter -> !parameter.optional())
                        .map(parameter -> '"' + parameter.name() + '"')
                        .toList();
        return """
        {"type":"object","properties":{%s},"required":[%s]}\
        """
                .formatted(String.join(",", properties), String.join(",", required));
    }
}

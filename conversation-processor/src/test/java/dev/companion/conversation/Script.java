package dev.companion.conversation;

import dev.companion.models.Completion;
import dev.companion.models.LanguageModel;
import dev.companion.models.Prompt;
import dev.companion.models.ToolCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A model that says what the test has ready, by how often it was asked, and counts. */
final class Script implements LanguageModel {

    static final String NAME = "script-1";

    final List<Prompt> asked = new ArrayList<>();
    private final List<Completion> answers;
    private final int first;

    private Script(List<Completion> answers, int first) {
        this.answers = answers;
        this.first = first;
    }

    /** The last one is given again and again. */
    static Script of(Completion... answers) {
        return new Script(List.of(answers), 0);
    }

    /** The same model in another process: some of its answers were given. */
    Script goingOn(int given) {
        return new Script(answers, given);
    }

    static Completion says(String text) {
        return says(text, NAME);
    }

    static Completion says(String text, String model) {
        return new Completion.Text(text, model, 10, 5, 1, Duration.ofMillis(20));
    }

    static Completion uses(ToolCall... calls) {
        return new Completion.ToolCalls(List.of(calls), "", NAME, 10, 5, 1, Duration.ofMillis(20));
    }

    static ToolCall call(String tool, String arguments) {
        return new ToolCall("call-" + tool, tool, arguments);
    }

    @Override
    public Completion complete(Prompt prompt) {
        int next = Math.min(first + asked.size(), answers.size() - 1);
        asked.add(prompt);
        return answers.get(next);
    }

    @Override
    public String name() {
        return NAME;
    }
}

package dev.companion.emotion;

import dev.companion.models.Completion;
import dev.companion.models.LanguageModel;
import dev.companion.models.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** A model that gives what the test has ready, and remembers what it was asked. */
final class Answers implements LanguageModel {

    static final String GOOD =
            """
            {"desirability": -0.4, "desirability_for_user": -0.7, "praiseworthiness": -0.6,
             "agent": "companion", "appealingness": 0, "likelihood": 1, "unexpectedness": 0.25,
             "effort": 0,
             "goals": {"be_close": -0.2, "understand": 0, "be_of_use": 0, "keep_word": -0.8}}\
            """;

    final List<Prompt> asked = Collections.synchronizedList(new ArrayList<>());
    private final Function<Prompt, Completion> answer;

    private Answers(Function<Prompt, Completion> answer) {
        this.answer = answer;
    }

    static Answers saying(String text) {
        return new Answers(
                _ -> new Completion.Text(text, "judge-1", 400, 90, 1, Duration.ofMillis(120)));
    }

    static Answers unavailable(String reason) {
        return new Answers(_ -> new Completion.Unavailable(reason, 2));
    }

    /** As an adapter that keeps to the prompt's patience. */
    static Answers slow() {
        return new Answers(prompt ->
                new Completion.Unavailable("judge-1 did not answer within " + prompt.timeout(), 1));
    }

    @Override
    public Completion complete(Prompt prompt) {
        asked.add(prompt);
        return answer.apply(prompt);
    }

    @Override
    public String name() {
        return "judge-1";
    }
}

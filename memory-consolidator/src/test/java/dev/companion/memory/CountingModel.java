package dev.companion.memory;

import dev.companion.models.Completion;
import dev.companion.models.LanguageModel;
import dev.companion.models.Prompt;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Always says the same, and counts how often it is asked. */
final class CountingModel implements LanguageModel {

    private final AtomicInteger asked = new AtomicInteger();
    private final String answer;

    /**
     * @param answer empty when it is not to answer
     */
    CountingModel(String answer) {
        this.answer = answer;
    }

    @Override
    public Completion complete(Prompt prompt) {
        asked.incrementAndGet();
        return answer.isEmpty()
                ? new Completion.Unavailable("the endpoint said 500", 2)
                : new Completion.Text(answer, name(), 90, 20, 1, Duration.ofMillis(5));
    }

    @Override
    public String name() {
        return "counting-1";
    }

    int asked() {
        return asked.get();
    }
}

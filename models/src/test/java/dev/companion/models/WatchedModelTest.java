package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WatchedModelTest {

    private static final Prompt PROMPT = Prompt.of(List.of(Message.of(Role.USER, "Hello.")));

    private boolean away;
    private int calls;
    private final WatchedModel model = new WatchedModel(new Fickle());

    @Test
    void how_it_fared_last_is_how_it_is() {
        assertThat(model.trouble()).isEmpty();

        away = true;
        model.complete(PROMPT);
        assertThat(model.trouble()).contains("overloaded");

        away = false;
        model.complete(PROMPT);
        assertThat(model.trouble()).isEmpty();
    }

    @Test
    void what_just_failed_or_is_well_is_not_probed() {
        model.probe();
        assertThat(calls).isZero();

        away = true;
        model.complete(PROMPT);
        model.probe();
        assertThat(calls).isOne();
    }

    private final class Fickle implements LanguageModel {

        @Override
        public Completion complete(Prompt prompt) {
            calls++;
            return away
                    ? new Completion.Unavailable("overloaded", 1)
                    : new Completion.Text("Hi.", name(), 1, 1, 1, Duration.ZERO);
        }

        @Override
        public String name() {
            return "fickle-1";
        }
    }
}

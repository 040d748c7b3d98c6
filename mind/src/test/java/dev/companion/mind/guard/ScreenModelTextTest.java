package dev.companion.mind.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenModelTextTest {

    @Test
    void a_model_reads_as_it_was_written() {
        var lines = ScreenModelText.lines(ScreenModel.shipped());

        assertThat(ScreenModelText.lines(ScreenModelText.parse(lines))).isEqualTo(lines);
    }

    @Test
    void a_model_for_other_rules_is_turned_away() {
        var lines =
                ScreenModelText.lines(ScreenModel.shipped()).stream()
                        .map(line -> line.startsWith("signs ") ? "signs 1" : line)
                        .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScreenModelText.parse(lines))
                .withMessageContaining("signs")
                .withMessageContaining("fitted anew");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScreenModelText.parse(List.of("format 1")))
                .withMessageContaining("embedder");
    }
}

package dev.companion.mind.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisSignsTest {

    private static final double LEAST_RECALL = 0.95;
    private static final double MOST_FALSE_ALARMS = 0.02;

    static Stream<CrisisSet> sets() {
        return Stream.of("crisis-dev.tsv", "crisis-fresh.tsv", "crisis-fresh-2.tsv")
                .map(CrisisSet::read);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void nearly_every_line_of_danger_is_found(CrisisSet set) {
        double missed = set.missed().size();

        assertThat(1 - missed / set.dangers().size())
                .as("missed: %s", set.missed())
                .isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void hardly_any_look_alike_raises_an_alarm(CrisisSet set) {
        double raised = set.falseAlarms().size();

        assertThat(raised / set.lookalikes().size())
                .as("raised: %s", set.falseAlarms())
                .isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I want to die                                  | SELF_HARM    | EN
                    my friend wants to kill himself                | SOMEONE_ELSE | EN
                    mein Mann schlägt mich                         | VIOLENCE     | DE
                    j'ai avalé toute la boîte de médicaments       | MEDICAL      | FR
                    he hit me again and I took thirty pills        | MEDICAL      | EN
                    my friend wants to die and honestly I want to die too | SELF_HARM | EN
                    """)
    void danger_has_a_kind_and_a_language_and_the_gravest_counts(
            String line, CrisisKind kind, CrisisLanguage language) {
        assertThat(CrisisSigns.read(line))
                .isInstanceOfSatisfying(
                        CrisisReading.Danger.class,
                        danger ->
                                assertThat(danger.crisis()).isEqualTo(new Crisis(kind, language)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I used to self-harm years ago, I'm fine now                 | LONG_OVER
                    I tried to kill myself ten years ago and I'm glad I failed  | LONG_OVER
                    my uncle killed himself when I was a child                  | LOSS
                    we lost a friend to suicide last year                       | LOSS
                    """)
    void what_is_over_is_a_mention(String line, CrisisMention mention) {
        assertThat(CrisisSigns.read(line))
                .isEqualTo(new CrisisReading.Mentioned(mention, CrisisLanguage.EN));
    }

    @Test
    void a_past_that_is_back_is_danger() {
        assertThat(CrisisSigns.read("I used to self-harm years ago and I started again"))
                .isInstanceOf(CrisisReading.Danger.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i ",
                "a",
                "my friend ",
                "want to ",
                "he ",
                "no one would ",
                "took 30 ",
                "when i was ",
                "story ",
                "\" ",
                "k i ",
                "!1@",
                "k!",
                "so embarrassed ",
                "years ago ",
                "mein freund ",
                "я хочу ",
                "想死",
                "мой ",
                "मर",
                "죽"
            })
    void a_line_made_to_keep_it_busy_does_not(String part) {
        var line = part.repeat(4_000 / part.length());
        CrisisSigns.read(line);

        long began = cpuTime();
        CrisisSigns.read(line);

        assertThat(Duration.ofNanos(cpuTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    /** Of this thread, so that a busy machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

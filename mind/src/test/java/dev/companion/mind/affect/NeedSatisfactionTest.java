package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Need;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedSatisfactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    why do stars shine? I'm learning physics | INTELLECTUAL
                    I wrote a poem and a song                | CREATIVE
                    good night, sleep well                   | REST
                    """)
    void what_is_talked_about_meets_a_need(String line, Need need) {
        assertThat(NeedSatisfaction.of(List.of(line))).containsKeys(need, Need.SOCIAL);
    }

    @Test
    void any_company_is_a_little_company() {
        var met = NeedSatisfaction.of(List.of("it rains"));

        assertThat(met).containsOnlyKeys(Need.SOCIAL);
        assertThat(met.get(Need.SOCIAL)).isBetween(0.01, 0.1);
    }

    @Test
    void nothing_said_meets_nothing() {
        assertThat(NeedSatisfaction.of(List.of())).isEmpty();
        assertThat(NeedSatisfaction.of(List.of(" "))).isEmpty();
    }

    @Test
    void no_turn_gives_more_than_the_most() {
        var met = NeedSatisfaction.of(List.of("art music story poem song novel you friend love"));

        assertThat(met.values()).allMatch(amount -> amount > 0 && amount <= NeedSatisfaction.MOST);
        assertThat(met.get(Need.CREATIVE)).isEqualTo(NeedSatisfaction.MOST);
    }
}

package dev.companion.mind.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrisisReplyTest {

    @ParameterizedTest
    @CsvSource({
        "US, 988",
        "ca, 988",
        "GB, 116 123",
        "UK, 116 123",
        "IE, 116 123",
        "AU, 13 11 14",
        "EU, 112",
        "IT, 112",
        "DE, 0800 111 0 111"
    })
    void the_number_is_the_region_s(String region, String number) {
        assertThat(CrisisReply.text(region)).contains(number);
    }

    @Test
    void an_unknown_region_gets_words_that_are_true_anywhere() {
        assertThat(CrisisReply.text("")).contains("your local emergency number");
        assertThat(CrisisReply.text("XX")).isEqualTo(CrisisReply.text(""));
        assertThat(CrisisReply.text(Locale.ENGLISH)).isEqualTo(CrisisReply.text(""));
        assertThat(CrisisReply.text(Locale.US)).isEqualTo(CrisisReply.text("US"));
    }

    @Test
    void it_says_that_it_is_an_ai_and_fits_one_message() {
        assertThat(CrisisReply.text("NL")).contains("I'm an AI").hasSizeLessThan(2_000);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_in_every_language_is_whole_and_fits_one_message(CrisisLanguage language) {
        for (var kind : CrisisKind.values()) {
            for (var region : List.of("", "DE", "TR")) {
                assertThat(CrisisReply.text(region, new Crisis(kind, language)))
                        .as("%s %s %s", kind, language, region)
                        .doesNotContain("{", "}")
                        .hasSizeBetween(60, 1_200);
            }
        }
    }

    @Test
    void it_speaks_the_language_of_the_message() {
        assertThat(CrisisReply.text("FR", new Crisis(CrisisKind.SELF_HARM, CrisisLanguage.FR)))
                .contains("3114")
                .contains("Es-tu en sécurité");
    }

    @Test
    void where_a_body_is_in_danger_the_emergency_number_comes_first() {
        assertThat(CrisisReply.text("US", new Crisis(CrisisKind.MEDICAL, CrisisLanguage.EN)))
                .startsWith("Please call 911 right now")
                .doesNotContain("988");
    }

    @Test
    void someone_afraid_for_another_is_told_how_to_stand_by_them() {
        assertThat(CrisisReply.text("GB", new Crisis(CrisisKind.SOMEONE_ELSE, CrisisLanguage.EN)))
                .contains("Stay with them")
                .contains("116 123");
    }
}

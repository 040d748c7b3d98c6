package dev.companion.mind.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}

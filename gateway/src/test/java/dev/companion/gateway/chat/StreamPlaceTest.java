package dev.companion.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.topics.Topic;
import org.junit.jupiter.api.Test;

final class StreamPlaceTest {

    @Test
    void an_id_says_where_to_go_on() {
        var place =
                new StreamPlace(10, 20)
                        .after(Topic.CONVERSATION, 14)
                        .after(Topic.PERSONALITY_CHANGES, 21);

        assertThat(place.id()).isEqualTo("15-22");
        assertThat(StreamPlace.parse(place.id())).contains(place);
        assertThat(place.covers(Topic.CONVERSATION, 14)).isTrue();
        assertThat(place.covers(Topic.CONVERSATION, 15)).isFalse();
        assertThat(place.covers(Topic.PERSONALITY_CHANGES, 22)).isFalse();
    }

    @Test
    void what_is_no_id_is_none() {
        for (var text : new String[] {"", "7", "-1-2", "1-2-3", "x-y", "9".repeat(19) + "-1"}) {
            assertThat(StreamPlace.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void only_what_is_not_far_back_nor_ahead_is_made_good() {
        var now = new StreamPlace(1_000, 500);

        assertThat(new StreamPlace(900, 500).within(now, 100)).isTrue();
        assertThat(new StreamPlace(899, 500).within(now, 100)).isFalse();
        assertThat(new StreamPlace(1_001, 500).within(now, 100)).isFalse();
        assertThat(new StreamPlace(1_000, 399).within(now, 100)).isFalse();
    }
}

package dev.companion.mind.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.voice.Stem;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Speaker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NoTopicTest {

    @Test
    void a_courtesy_is_no_topic() {
        assertThat(NoTopic.is(Stem.of("thanks"), List.of())).isTrue();
    }

    @Test
    void who_is_spoken_to_is_no_topic() {
        assertThat(
                        NoTopic.is(
                                Stem.of("nate"),
                                said(
                                        "Hey Nate, I finished my book.",
                                        "I finished it at last, Nate!",
                                        "Nate, I wrote the last page.")))
                .isTrue();
    }

    @Test
    void who_is_spoken_of_is_one() {
        assertThat(
                        NoTopic.is(
                                Stem.of("nate"),
                                said("I went hiking with Nate again.", "My friend Nate is ill.")))
                .isFalse();
    }

    private static List<Episode> said(String... texts) {
        return Stream.of(texts)
                .map(text ->
                        Episode.of(
                                new EpisodeSeen(
                                        UUID.nameUUIDFromBytes(
                                                text.getBytes(StandardCharsets.UTF_8)),
                                        Instant.EPOCH,
                                        Speaker.USER,
                                        Place.DIRECT,
                                        text,
                                        Optional.empty(),
                                        0.5,
                                        "calm",
                                        Optional.empty())))
                .toList();
    }
}

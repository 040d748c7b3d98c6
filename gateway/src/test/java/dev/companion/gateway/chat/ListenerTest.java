package dev.companion.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.gateway.chat.Listener.News;
import dev.companion.stores.live.Piece;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ListenerTest {

    private static final UUID COMPANION = new UUID(1, 1);

    private final Listener listener = new Listener(COMPANION, new StreamPlace(0, 0));

    @Test
    void what_is_told_is_heard_in_order() throws InterruptedException {
        listener.tell(piece("one"));
        listener.tell(piece("two"));

        assertThat(listener.next(0)).contains(piece("one"));
        assertThat(listener.next(0)).contains(piece("two"));
        assertThat(listener.next(0)).isEmpty();
    }

    @Test
    void who_does_not_keep_up_is_cut_off_with_a_word() throws InterruptedException {
        for (int i = 0; i <= Listener.MOST_WAITING; i++) {
            listener.tell(piece("x"));
        }
        listener.tell(piece("too late"));

        assertThat(listener.next(0))
                .containsInstanceOf(News.End.class)
                .contains(new News.End("what was to be told was not read in time"));
        assertThat(listener.next(0)).isEmpty();
    }

    @Test
    void the_first_reason_to_end_is_the_one_that_is_told() throws InterruptedException {
        listener.end("it stops");
        listener.end("another");

        assertThat(listener.next(0)).contains(new News.End("it stops"));
        assertThat(listener.next(0)).isEmpty();
    }

    private static News piece(String text) {
        return new News.Part(new Piece(COMPANION, new UUID(2, 2), List.of(), false, text));
    }
}

package dev.companion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.topics.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrdersTest {

    @Test
    void replies_in_the_order_of_their_messages_are_in_order() {
        var log =
                List.of(
                        message("a", "ana", 0),
                        message("b", "ana", 1),
                        reply("a", "ana", 2),
                        reply("b", "ana", 3));

        var orders = Orders.of(log);

        assertThat(orders).isEqualTo(new Orders(2, 2, 0));
    }

    @Test
    void a_reply_that_overtakes_an_earlier_one_breaks_the_order() {
        var log =
                List.of(
                        message("a", "ana", 0),
                        message("b", "ana", 1),
                        reply("b", "ana", 2),
                        reply("a", "ana", 3));

        var orders = Orders.of(log);

        assertThat(orders).isEqualTo(new Orders(2, 2, 1));
    }

    @Test
    void companions_do_not_wait_for_each_other() {
        var log =
                List.of(
                        message("a", "ana", 0),
                        message("b", "ben", 1),
                        reply("b", "ben", 2),
                        reply("a", "ana", 3));

        var orders = Orders.of(log);

        assertThat(orders.broken()).isZero();
    }

    @Test
    void a_second_reply_to_the_same_message_is_no_answer_of_its_own() {
        var log =
                List.of(
                        message("a", "ana", 0),
                        message("b", "ana", 1),
                        reply("a", "ana", 2),
                        reply("b", "ana", 3),
                        reply("a", "ana", 4));

        var orders = Orders.of(log);

        assertThat(orders).isEqualTo(new Orders(2, 2, 0));
    }

    @Test
    void a_message_without_a_reply_is_not_answered() {
        var orders = Orders.of(List.of(message("a", "ana", 0)));

        assertThat(orders).isEqualTo(new Orders(1, 0, 0));
    }

    private static LogEntry message(String id, String companion, long offset) {
        return entry(id, "MessageReceived", companion, offset);
    }

    private static LogEntry reply(String to, String companion, long offset) {
        return entry(to, "ReplyComposed", companion, offset);
    }

    private static LogEntry entry(String root, String type, String companion, long offset) {
        return new LogEntry(
                0,
                offset,
                Instant.EPOCH.plusMillis(offset),
                type.equals("MessageReceived") ? root : root + "-" + offset,
                type,
                companion,
                root,
                "",
                Json.MAPPER.createObjectNode());
    }
}

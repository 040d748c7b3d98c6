package dev.companion.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Recorded;
import dev.companion.topics.lanes.LaneHandler.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines and pauses, with a clock that moves when the test says so. */
final class GatheringTest {

    private static final UUID COMPANION = new UUID(1, 1);
    private static final UUID ROOM = new UUID(2, 2);
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final List<TurnClosed> log = new ArrayList<>();
    private final Set<UUID> closedBefore = new HashSet<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::nanos));
    private long now;
    private int failures;
    private final Gathering gathering =
            new Gathering(
                    Quiet.of(QUIET),
                    (delay, task) -> due.add(new Due(now + delay.toNanos(), task)),
                    () -> now,
                    (_, _) -> closedBefore,
                    this::append);

    @Test
    void lines_without_a_pause_between_them_are_one_turn_in_their_order() {
        var taken = List.of(line(1, "hi"), line(2, "so I quit"), line(3, "my job today"));

        pass(QUIET);

        assertThat(log).singleElement();
        assertThat(log.getFirst().lines()).containsExactly("hi", "so I quit", "my job today");
        assertThat(log.getFirst().messages()).containsExactly(id(1), id(2), id(3));
        assertThat(taken).allMatch(message -> message.closed);
    }

    @Test
    void nothing_is_closed_while_lines_keep_coming() {
        var first = line(1, "one");
        pass(QUIET.dividedBy(2));
        line(2, "two");
        pass(QUIET.dividedBy(2));

        assertThat(log).isEmpty();
        assertThat(first.closed).isFalse();
    }

    @Test
    void a_pause_ends_a_turn_and_the_next_line_begins_another() {
        line(1, "one");
        pass(QUIET);
        line(2, "two");
        pass(QUIET);

        assertThat(log)
                .extracting(TurnClosed::lines)
                .containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void a_line_that_breaks_off_is_given_longer() {
        line(1, "guess what");
        pass(QUIET);

        assertThat(log).isEmpty();

        pass(QUIET);
        assertThat(log).hasSize(1);
    }

    @Test
    void who_never_pauses_is_answered_all_the_same() {
        IntStream.range(0, 8)
                .forEach(n -> {
                    line(n, "and on it goes");
                    pass(Duration.ofMillis(1_100));
                });

        assertThat(log).hasSize(1);
    }

    @Test
    void so_many_lines_are_a_turn_at_once() {
        IntStream.range(0, Quiet.MOST_LINES).forEach(n -> line(n, "line"));

        pass(Duration.ZERO);

        assertThat(log.getFirst().lines()).hasSize(Quiet.MOST_LINES);
    }

    @Test
    void what_is_urgent_waits_for_nothing_and_takes_along_what_was_waiting() {
        line(1, "hello");
        add(new Message(2, false), "I want to die", true);

        pass(Duration.ZERO);

        assertThat(log.getFirst().lines()).containsExactly("hello", "I want to die");
    }

    @Test
    void lines_of_another_conversation_are_another_turn() {
        line(1, "here");
        gathering.add(
                fact(2, "there", new UUID(2, 9)),
                message("there", new UUID(2, 9)),
                new Message(2, false),
                false);
        pass(QUIET);

        assertThat(log).hasSize(2);
    }

    @Test
    void a_message_that_a_turn_in_the_log_has_is_part_of_no_other() {
        closedBefore.addAll(Set.of(id(1), id(2)));
        var before = add(new Message(1, true), "one", false);
        add(new Message(2, true), "two", false);
        var after = add(new Message(3, true), "three", false);
        pass(QUIET);

        assertThat(log).extracting(TurnClosed::messages).containsExactly(List.of(id(3)));
        assertThat(before.closed).isTrue();
        assertThat(after.closed).isTrue();
    }

    @Test
    void a_turn_read_from_the_log_takes_its_messages_out_of_what_waits() {
        var first = add(new Message(1, true), "one", false);
        add(new Message(2, false), "two", false);

        gathering.closed(COMPANION, turn(List.of(id(1))));
        pass(QUIET);

        assertThat(first.closed).isTrue();
        assertThat(log).extracting(TurnClosed::messages).containsExactly(List.of(id(2)));
    }

    @Test
    void a_log_that_does_not_answer_is_asked_again_and_nothing_is_lost() {
        failures = 1;
        var message = line(1, "one");

        pass(QUIET);
        assertThat(message.closed).isFalse();

        pass(QUIET);
        assertThat(log).hasSize(1);
        assertThat(message.closed).isTrue();
    }

    @Test
    void what_others_gather_now_is_left_to_them() {
        var message = line(1, "one");

        gathering.forget();
        pass(QUIET);

        assertThat(log).isEmpty();
        assertThat(message.closed).isFalse();
    }

    private Message line(int number, String text) {
        return add(new Message(number, false), text, false);
    }

    private Message add(Message taken, String text, boolean urgent) {
        gathering.add(fact(taken.number, text, ROOM), message(text, ROOM), taken, urgent);
        return taken;
    }

    private void pass(Duration time) {
        now += time.toNanos();
        while (!due.isEmpty() && due.element().nanos() <= now) {
            due.remove().task().run();
        }
    }

    private void append(Recorded<TurnClosed> turn) {
        if (failures-- > 0) {
            throw new IllegalStateException("the log does not answer");
        }
        log.add(turn.event());
    }

    private static UUID id(int number) {
        return new UUID(3, number);
    }

    private static Recorded<MessageReceived> fact(int number, String text, UUID room) {
        return Recorded.root(id(number), "test", COMPANION, message(text, room));
    }

    private static MessageReceived message(String text, UUID room) {
        return new MessageReceived(Instant.EPOCH, Place.DIRECT, room, Origin.DISCORD, text);
    }

    private static TurnClosed turn(List<UUID> messages) {
        return new TurnClosed(
                Instant.EPOCH, Place.DIRECT, ROOM, Origin.DISCORD, messages, List.of("one"));
    }

    private record Due(long nanos, Runnable task) {}

    private static final class Message implements Open {
        private final int number;
        private final boolean repeated;
        private boolean closed;

        Message(int number, boolean repeated) {
            this.number = number;
            this.repeated = repeated;
        }

        @Override
        public long offset() {
            return number;
        }

        @Override
        public boolean mayBeRepeated() {
            return repeated;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}

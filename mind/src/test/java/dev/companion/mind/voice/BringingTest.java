package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.agent.ReminderRequest;
import dev.companion.schemas.Pad;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BringingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void what_is_due_is_brought_up_and_the_turn_is_answered_too() {
        var reply = reply("Hello!", List.of("call my mum"), Optional.empty());

        assertThat(reply.text()).contains("remind", "call your mum");
        assertThat(reply.reminders()).isEqualTo(1);
        assertThat(reply.text().length()).isGreaterThan("You asked me to remind you: .".length());
    }

    @Test
    void what_it_is_asked_to_bring_up_it_says_back_with_the_time() {
        var asked = new ReminderRequest(Scenes.NOW.plus(Duration.ofHours(14)), "call my mum");

        var reply = reply("Remind me tomorrow at 10 to call my mum", List.of(), Optional.of(asked));

        assertThat(reply.text()).contains("tomorrow at 10:00", "call your mum");
        assertThat(reply.reminders()).isZero();
    }

    @Test
    void long_reminders_leave_room_for_the_answer() {
        var reply = reply("Hello!", List.of("x".repeat(300), "y".repeat(300)), Optional.empty());

        assertThat(reply.text()).contains("xxx", "yyy").hasSizeLessThanOrEqualTo(600);
    }

    private static Utterance reply(
            String line, List<String> reminders, Optional<ReminderRequest> asked) {
        return Composer.compose(
                new Scene(
                        "Tom",
                        Scenes.EVEN,
                        Pad.ZERO,
                        "content",
                        List.of(),
                        Set.of(),
                        List.of(line),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Scenes.NOW,
                        BERLIN,
                        reminders,
                        asked,
                        1));
    }
}

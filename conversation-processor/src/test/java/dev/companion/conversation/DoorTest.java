package dev.companion.conversation;

import static dev.companion.conversation.Visitor.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.standing.HouseRules;
import dev.companion.mind.standing.Status;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Refusal;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Event;
import dev.companion.schemas.SecurityEvent.Escalation;
import dev.companion.schemas.SecurityEvent.OffenderEscalated;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.BecameDormant;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.schemas.UserEvent.Deactivated;
import dev.companion.schemas.UserEvent.Reactivated;
import dev.companion.schemas.UserEvent.Unbanned;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final int DAY = 24 * 60;

    private final Visitor ada = new Visitor();

    @Test
    void the_eleventh_attack_of_a_day_shuts_the_door_and_says_until_when() {
        var ruling = attacks(1, 11);

        assertThat(ruling).isInstanceOf(Ruling.ShutOut.class);
        var until = at(11).plus(HouseRules.DEFAULT.ban());
        assertThat(events(ruling))
                .extracting(Event::getClass)
                .containsExactly(OffenderEscalated.class, Banned.class);
        assertThat(ada.writes(12, Verdict.CLEAR))
                .isInstanceOfSatisfying(
                        Ruling.TurnedAway.class,
                        it -> {
                            assertThat(it.refused().event().reason()).isEqualTo(Refusal.BANNED);
                            assertThat(it.refused().event().until()).contains(until);
                        });
    }

    @Test
    void messages_that_are_handled_again_meet_the_same_door() {
        var first = new ArrayList<Ruling>();
        var again = new ArrayList<Ruling>();
        for (int minute = 1; minute <= 13; minute++) {
            first.add(ada.writes(minute, Verdict.THREAT));
        }
        ada.restart();
        for (int minute = 1; minute <= 13; minute++) {
            again.add(ada.writes(minute, Verdict.THREAT));
        }

        assertThat(again).isEqualTo(first);
        assertThat(first.get(10)).isInstanceOf(Ruling.ShutOut.class);
        assertThat(first.get(11)).isInstanceOf(Ruling.TurnedAway.class);
    }

    @Test
    void a_restart_in_between_loses_no_count() {
        attacks(1, 7);
        ada.restart();

        assertThat(attacks(8, 11)).isInstanceOf(Ruling.ShutOut.class);
    }

    @Test
    void the_next_day_begins_at_none() {
        attacks(1, 10);

        assertThat(events(ada.writes(DAY, Verdict.THREAT))).isEmpty();
    }

    @Test
    void someone_in_danger_is_answered_though_banned_and_so_is_what_they_say_next() {
        attacks(1, 11);

        assertThat(ada.writes(20, Verdict.CRISIS)).isEqualTo(new Ruling.LetIn(List.of()));
        assertThat(ada.writes(21, Verdict.CLEAR)).isInstanceOf(Ruling.LetIn.class);
        assertThat(ada.standing().status(at(21))).isEqualTo(Status.BANNED);
        assertThat(ada.writes(20 + 181, Verdict.CLEAR)).isInstanceOf(Ruling.TurnedAway.class);
    }

    @Test
    void nothing_is_counted_against_someone_in_danger() {
        ada.writes(0, Verdict.CRISIS);
        attacks(1, 20);
        assertThat(ada.standing().status(at(21))).isEqualTo(Status.ACTIVE);
        ada.restart();

        assertThat(events(ada.writes(181, Verdict.THREAT))).isEmpty();
    }

    @Test
    void a_ban_that_is_over_is_called_over_by_the_next_word_and_counting_begins_anew() {
        attacks(1, 11);

        var back = ada.writes(11 + DAY, Verdict.CLEAR);
        assertThat(events(back)).containsExactly(new Unbanned(at(11 + DAY), Cause.TIME));
        assertThat(events(ada.writes(12 + DAY, Verdict.CLEAR))).isEmpty();
        assertThat(ada.standing().status(at(12 + DAY))).isEqualTo(Status.ACTIVE);

        assertThat(events(attacks(13 + DAY, 15 + DAY)))
                .extracting(event -> ((OffenderEscalated) event).level())
                .containsExactly(Escalation.WATCHED);
        assertThat(events(attacks(16 + DAY, 23 + DAY)).getLast())
                .isEqualTo(
                        new Banned(
                                at(23 + DAY),
                                at(23 + DAY).plus(HouseRules.DEFAULT.repeatedBan()),
                                Cause.VIOLATIONS));
    }

    @Test
    void an_admins_word_counts_from_then_on() {
        attacks(1, 11);
        ada.happens(new Unbanned(at(15), Cause.ADMIN));
        assertThat(ada.writes(16, Verdict.CLEAR)).isInstanceOf(Ruling.LetIn.class);
        assertThat(events(ada.writes(17, Verdict.THREAT))).isEmpty();

        ada.happens(new Deactivated(at(20), Cause.ADMIN));
        assertThat(ada.writes(21, Verdict.CLEAR))
                .isInstanceOfSatisfying(
                        Ruling.TurnedAway.class,
                        it -> {
                            assertThat(it.refused().event().reason())
                                    .isEqualTo(Refusal.DEACTIVATED);
                            assertThat(it.refused().event().until()).isEmpty();
                        });
        assertThat(ada.writes(22, Verdict.CRISIS)).isInstanceOf(Ruling.LetIn.class);

        ada.happens(new Reactivated(at(300), Cause.ADMIN));
        assertThat(ada.writes(301, Verdict.CLEAR)).isInstanceOf(Ruling.LetIn.class);
    }

    @Test
    void whoever_was_silent_for_long_is_there_again_with_the_first_word() {
        ada.happens(new BecameDormant(at(100), at(0)));

        assertThat(events(ada.writes(101, Verdict.CLEAR)))
                .containsExactly(new Reactivated(at(101), Cause.WROTE));
        assertThat(events(ada.writes(102, Verdict.CLEAR))).isEmpty();
    }

    @Test
    void nothing_of_an_imported_history_is_held_against_anyone() {
        for (int minute = 1; minute <= 20; minute++) {
            assertThat(ada.writes(minute, Verdict.THREAT, Origin.IMPORT))
                    .isEqualTo(new Ruling.LetIn(List.of()));
        }
        ada.happens(new Banned(at(30), at(90), Cause.ADMIN));
        assertThat(ada.writes(31, Verdict.CLEAR, Origin.IMPORT)).isInstanceOf(Ruling.LetIn.class);

        ada.happens(new BecameDormant(at(100), at(31)));
        assertThat(events(ada.writes(40, Verdict.CLEAR, Origin.IMPORT)))
                .containsExactly(new Reactivated(at(40), Cause.WROTE));
    }

    /** What comes of the last of them. */
    private Ruling attacks(int first, int last) {
        for (int minute = first; minute < last; minute++) {
            ada.writes(minute, Verdict.THREAT);
        }
        return ada.writes(last, Verdict.THREAT);
    }

    private static List<Event> events(Ruling ruling) {
        return switch (ruling) {
            case Ruling.LetIn(var facts) -> facts.stream().<Event>map(it -> it.event()).toList();
            case Ruling.ShutOut(var facts, _) ->
                    facts.stream().<Event>map(it -> it.event()).toList();
            case Ruling.TurnedAway _ -> List.of();
        };
    }
}

package dev.companion.mind.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConflictType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user says of the companion, and whether it is so. */
final class PersonalityConflictsTest {

    private static final UUID EPISODE = new UUID(3, 3);
    private static final Traits OUTGOING = new Traits(0.5, 0.5, 0.9, 0.5, 0.2);
    private static final Optional<Pad> LOW = Optional.of(new Pad(-0.4, 0, 0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    You're always so cheerful. | PLEASURE | true
                    you seem sad lately | PLEASURE | false
                    You are shy. | EXTRAVERSION | false
                    You're not very organised. | CONSCIENTIOUSNESS | false
                    I think you are really kind. | AGREEABLENESS | true
                    youre such a worrier | NEUROTICISM | true
                    You never ask me anything. | HABIT | false
                    You always use emojis! | HABIT | true
                    You keep apologising, but you never make jokes. | HABIT | false
                    You are so creative! | OPENNESS | true
                    """)
    void it_hears_what_the_companion_is_said_to_be(String line, Aspect aspect, boolean high) {
        assertThat(SelfClaims.of(line))
                .anySatisfy(claim -> {
                    assertThat(claim.aspect()).isEqualTo(aspect);
                    assertThat(claim.high()).isEqualTo(high);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Are you always so cheerful?",
                "You seem sad today.",
                "If you are shy, that's fine.",
                "My sister is so cheerful.",
                "You are right.",
                "You are kind of late.",
                "She said \"you are lazy\".",
                "You never know.",
                "You always win in my dream.",
                "Let's pretend you are shy.",
                "I hope you are happy.",
                "You should be nicer."
            })
    void it_hears_nothing_where_nothing_is_said_of_it(String line) {
        assertThat(SelfClaims.of(line)).isEmpty();
    }

    @Test
    void a_trait_at_the_other_end_speaks_against_it() {
        var conflicts = find("You are so shy.", OUTGOING, Optional.empty());

        assertThat(conflicts)
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.type()).isEqualTo(ConflictType.INCONSISTENCY);
                    assertThat(conflict.first()).isEqualTo(EPISODE);
                    assertThat(conflict.second()).isEmpty();
                    assertThat(conflict.description())
                            .isEqualTo(
                                    "The user finds the companion shy, but its extraversion is"
                                            + " high.");
                });
        assertThat(find("You are so talkative.", OUTGOING, Optional.empty())).isEmpty();
    }

    @Test
    void the_mood_of_the_week_speaks_against_it() {
        assertThat(find("You're always so cheerful.", OUTGOING, LOW))
                .singleElement()
                .extracting(Conflict::description)
                .isEqualTo(
                        "The user finds the companion always cheerful, but over the last week it"
                                + " was low in spirits.");
        assertThat(find("You seem sad lately.", OUTGOING, LOW)).isEmpty();
        assertThat(find("You're always so cheerful.", OUTGOING, Optional.empty())).isEmpty();
    }

    @Test
    void a_habit_speaks_against_never() {
        assertThat(find("You never ask me anything.", OUTGOING, LOW, "often ends with a question"))
                .singleElement()
                .extracting(Conflict::type)
                .isEqualTo(ConflictType.CONTRADICTION);
        assertThat(find("You always use emojis.", OUTGOING, LOW, "often ends with a question"))
                .isEmpty();
    }

    private static List<Conflict> find(
            String line, Traits traits, Optional<Pad> week, String... quirks) {
        return PersonalityConflicts.find(
                SelfClaims.of(line), EPISODE, traits, week, List.of(quirks));
    }
}

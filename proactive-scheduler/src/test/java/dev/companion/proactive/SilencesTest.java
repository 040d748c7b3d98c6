package dev.companion.proactive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Recorded;
import dev.companion.schemas.UserEvent.BecameDormant;
import dev.companion.stores.postgres.SilentPeople.Silent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What comes of a silence. */
final class SilencesTest {

    private static final Instant MINUTE = Instant.parse("2026-03-31T12:00:00Z");
    private static final Silent ADA = new Silent(new UUID(0, 1), MINUTE.minus(Duration.ofDays(30)));
    private static final SecretKey IDS = new SecretKeySpec(new byte[32], "HmacSHA256");

    private final List<Recorded<BecameDormant>> log = new ArrayList<>();
    private List<Silent> people = List.of(ADA);
    private boolean rowsCaughtUp = true;
    private int looks;

    private Silences silences() {
        return new Silences(this::look, _ -> Optional.of(IDS), () -> rowsCaughtUp, log::addAll);
    }

    private List<Silent> look(Instant now) {
        looks++;
        return people;
    }

    @Test
    void a_silence_is_noticed_in_the_same_slot_whoever_notices_it() {
        silences().look(MINUTE);
        silences().look(MINUTE.plusSeconds(60));

        assertThat(log.getFirst().event()).isEqualTo(new BecameDormant(MINUTE, ADA.lastHeard()));
        assertThat(log).hasSize(2).extracting(Recorded::id).containsOnly(log.getFirst().id());
    }

    @Test
    void the_next_silence_of_the_same_person_is_another() {
        silences().look(MINUTE);
        people = List.of(new Silent(ADA.companion(), ADA.lastHeard().minusSeconds(1)));
        silences().look(MINUTE);

        assertThat(log).extracting(Recorded::id).doesNotHaveDuplicates();
    }

    @Test
    void it_looks_once_a_day_and_again_at_once_while_there_are_more() {
        var silences = silences();
        silences.look(MINUTE);
        silences.look(MINUTE.plus(Duration.ofHours(23)));
        assertThat(looks).isEqualTo(1);

        people = Collections.nCopies(Silences.MOST_AT_ONCE, ADA);
        silences.look(MINUTE.plus(Duration.ofHours(24)));
        silences.look(MINUTE.plus(Duration.ofHours(24)).plusSeconds(60));
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void nothing_is_noticed_while_the_rows_are_behind_the_log_and_all_of_it_afterwards() {
        var silences = silences();
        rowsCaughtUp = false;
        silences.look(MINUTE);
        assertThat(log).isEmpty();

        rowsCaughtUp = true;
        silences.look(MINUTE.plusSeconds(60));
        assertThat(log).hasSize(1);
    }

    @Test
    void whoever_wrote_since_is_not_silent() {
        people = List.of(new Silent(ADA.companion(), MINUTE.minus(Duration.ofDays(29))));

        silences().look(MINUTE);

        assertThat(log).isEmpty();
    }
}

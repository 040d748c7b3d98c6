package dev.companion.stores.postgres;

import static dev.companion.stores.postgres.TestLog.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.UserEvent.KeyIssued;
import dev.companion.schemas.UserEvent.KeyRevoked;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class AccessKeyRowsTest extends OneLife {

    @Test
    void a_key_is_in_force_until_it_is_taken_back() {
        happens(Talk.born(minute(0)));
        var phone = UUID.randomUUID();
        var laptop = UUID.randomUUID();
        happens(new KeyIssued(minute(1), phone, "aa", Optional.of("phone")));
        happens(new KeyIssued(minute(2), laptop, "bb", Optional.empty()));
        happens(new KeyRevoked(minute(3), phone));
        happens(new KeyRevoked(minute(9), phone));

        repeat(log.entries());

        var keys = new AccessKeys(database);
        assertThat(keys.live())
                .filteredOn(row -> row.companion().equals(companion))
                .extracting(AccessKeyRow::id)
                .containsExactly(laptop);
        assertThat(keys.find(phone).orElseThrow().revoked()).contains(minute(3));
        assertThat(keys.find(phone).orElseThrow().label()).isEqualTo("phone");
        assertThat(keys.find(UUID.randomUUID())).isEmpty();
    }
}

package dev.companion.stores.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CompanionKeysTest {

    private final MasterKey master = MasterKey.fromSetting(MasterKey.generate());
    private final Shelf shelf = new Shelf();
    private final CompanionKeys keys = new CompanionKeys(master, shelf);

    @Test
    void a_companions_keys_differ_and_are_the_same_in_every_process() {
        var companion = shelf.holdsKeyOf(master);

        var key = keys.find(companion).orElseThrow();
        var elsewhere = new CompanionKeys(master, shelf).find(companion).orElseThrow();

        assertThat(key.text().getEncoded()).hasSize(32).isNotEqualTo(key.ids().getEncoded());
        assertThat(key.cache().getEncoded())
                .hasSize(32)
                .isNotEqualTo(key.ids().getEncoded())
                .isNotEqualTo(key.text().getEncoded());
        assertThat(key.text().getAlgorithm()).isEqualTo("AES");
        assertThat(key.ids().getAlgorithm()).isEqualTo("HmacSHA256");
        assertThat(elsewhere.keyId()).isEqualTo(key.keyId());
        assertThat(elsewhere.text().getEncoded()).isEqualTo(key.text().getEncoded());
        assertThat(elsewhere.ids().getEncoded()).isEqualTo(key.ids().getEncoded());
    }

    @Test
    void no_kind_of_key_shows_itself() {
        var companion = shelf.holdsKeyOf(master);

        assertThat(keys.find(companion).orElseThrow()).hasToString("CompanionKey[***]");
        assertThat(master).hasToString("MasterKey[***]");
    }

    @Test
    void a_preloaded_key_is_never_asked_for() {
        var companion = shelf.holdsKeyOf(master);

        assertThat(keys.preload()).isEqualTo(1);
        shelf.reachable = false;

        assertThat(keys.find(companion)).isPresent();
        assertThat(shelf.asked).isZero();
    }

    @Test
    void a_key_made_elsewhere_is_asked_for_once() {
        keys.preload();
        var companion = shelf.holdsKeyOf(master);

        assertThat(keys.find(companion)).isPresent();
        assertThat(keys.find(companion)).isPresent();

        assertThat(shelf.asked).isEqualTo(1);
    }

    @Test
    void a_missing_key_is_asked_for_once_and_means_forgotten() {
        var forgotten = UUID.randomUUID();

        assertThat(keys.find(forgotten)).isEmpty();
        assertThat(keys.find(forgotten)).isEmpty();

        assertThat(shelf.asked).isEqualTo(1);
    }

    @Test
    void a_key_that_cannot_be_looked_up_is_never_taken_for_a_missing_one() {
        var companion = shelf.holdsKeyOf(master);
        shelf.reachable = false;

        assertThatThrownBy(() -> keys.find(companion)).isInstanceOf(KeysUnavailable.class);

        shelf.reachable = true;
        assertThat(keys.find(companion)).isPresent();
    }

    @Test
    void a_dropped_key_does_not_come_back() {
        var companion = shelf.holdsKeyOf(master);
        keys.preload();

        keys.drop(companion);

        assertThat(keys.find(companion)).isEmpty();
        keys.preload();
        assertThat(keys.find(companion)).isEmpty();
    }

    @Test
    void the_wrong_master_key_is_found_out_at_the_start() {
        shelf.holdsKeyOf(MasterKey.fromSetting(MasterKey.generate()));

        assertThatThrownBy(keys::preload).isInstanceOf(UnusableMasterKey.class);
    }

    private static final class Shelf implements WrappedKeys {

        private final Map<UUID, WrappedKey> held = new HashMap<>();
        private boolean reachable = true;
        private int asked;

        UUID holdsKeyOf(MasterKey master) {
            var companion = UUID.randomUUID();
            held.put(companion, master.newCompanionKey(companion));
            return companion;
        }

        @Override
        public Optional<WrappedKey> find(UUID companion) {
            asked++;
            requireReachable();
            return Optional.ofNullable(held.get(companion));
        }

        @Override
        public List<WrappedKey> all() {
            requireReachable();
            return List.copyOf(held.values());
        }

        private void requireReachable() {
            if (!reachable) {
                throw new KeysUnavailable(new IOException("out of reach"));
            }
        }
    }
}

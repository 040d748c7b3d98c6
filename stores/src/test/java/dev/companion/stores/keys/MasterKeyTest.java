package dev.companion.stores.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MasterKeyTest {

    private static final UUID COMPANION = UUID.randomUUID();
    private static final byte[] SECRET = {1, 2, 3};

    @TempDir private Path folder;

    @Test
    void the_file_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        var file = folder.resolve("secrets/master.key");

        var wrapped = MasterKey.loadOrCreate(file).wrap(COMPANION, SECRET);

        assertThat(MasterKey.loadOrCreate(file).unwrap(COMPANION, wrapped)).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void processes_that_make_the_file_at_once_get_the_same_key() throws Exception {
        var file = folder.resolve("master.key");

        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<MasterKey> load = () -> MasterKey.loadOrCreate(file);
            var keys = threads.invokeAll(Stream.generate(() -> load).limit(8).toList());

            var wrapped = keys.getFirst().get().wrap(COMPANION, SECRET);
            for (var key : keys) {
                assertThat(key.get().unwrap(COMPANION, wrapped)).isEqualTo(SECRET);
            }
        }
    }

    @Test
    void a_file_that_holds_something_else_is_refused_by_name() throws IOException {
        var file = folder.resolve("master.key");

        Files.writeString(file, "dG9vIHNob3J0");
        assertThatThrownBy(() -> MasterKey.loadOrCreate(file))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessage(
                        "the master key must be 32 bytes in Base64, was 9 bytes (" + file + ")");

        Files.writeString(file, "not Base64!");
        assertThatThrownBy(() -> MasterKey.loadOrCreate(file))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessageContaining("was text that is not Base64")
                .hasMessageNotContaining("not Base64!");

        Files.writeString(file, "A".repeat(10_000));
        assertThatThrownBy(() -> MasterKey.loadOrCreate(file))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessageContaining("was a file of 10000 bytes");
    }

    @Test
    void a_setting_that_is_no_key_is_refused_by_name() {
        assertThatThrownBy(() -> MasterKey.fromSetting(""))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessage(
                        "the master key must be 32 bytes in Base64, was 0 bytes"
                                + " (COMPANION_MASTER_KEY)");
    }

    @Test
    void another_master_key_opens_nothing_and_the_message_says_where_it_came_from() {
        var wrapped = MasterKey.fromSetting(MasterKey.generate()).wrap(COMPANION, SECRET);
        var other = MasterKey.fromSetting(MasterKey.generate());

        assertThatThrownBy(() -> other.unwrap(COMPANION, wrapped))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessageContaining("wrapped with another one")
                .hasMessageContaining("COMPANION_MASTER_KEY");
    }

    @Test
    void a_key_moved_to_another_companion_does_not_open() {
        var master = MasterKey.fromSetting(MasterKey.generate());
        var wrapped = master.wrap(COMPANION, SECRET);

        assertThatThrownBy(() -> master.unwrap(UUID.randomUUID(), wrapped))
                .isInstanceOf(UnusableMasterKey.class);
        assertThatThrownBy(() -> master.unwrap(COMPANION, new byte[5]))
                .isInstanceOf(UnusableMasterKey.class);
    }

    @Test
    void no_two_wrappings_are_alike() {
        var master = MasterKey.fromSetting(MasterKey.generate());

        var wrappings =
                Stream.generate(() -> master.wrap(COMPANION, SECRET))
                        .limit(100)
                        .map(HexFormat.of()::formatHex)
                        .collect(Collectors.toSet());

        assertThat(wrappings).hasSize(100);
    }
}

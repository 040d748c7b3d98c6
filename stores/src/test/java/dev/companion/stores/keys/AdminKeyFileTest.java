package dev.companion.stores.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdminKeyFileTest {

    @TempDir Path folder;

    @Test
    void a_key_is_made_once_for_its_owner_only() throws IOException {
        var key = AdminKeyFile.loadOrCreate(folder.resolve("data"));

        assertThat(AdminKeyFile.loadOrCreate(folder.resolve("data"))).isEqualTo(key);
        assertThat(key).matches("adm_[A-Za-z0-9_-]{43}");
        var file = folder.resolve("data").resolve(AdminKeyFile.NAME);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_empty_or_endless_file_is_no_key() throws IOException {
        var file = folder.resolve(AdminKeyFile.NAME);
        Files.writeString(file, " \n");

        assertThat(AdminKeyFile.find(file)).isEmpty();
        assertThatThrownBy(() -> AdminKeyFile.loadOrCreate(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
        Files.writeString(file, "x".repeat(2_000));
        assertThat(AdminKeyFile.find(file)).isEmpty();
        assertThat(AdminKeyFile.find(folder.resolve("none"))).isEmpty();
    }

    @Test
    void no_two_keys_are_alike_and_a_hash_is_that_of_one() {
        assertThat(AccessKey.newOfUser()).isNotEqualTo(AccessKey.newOfUser());
        // The hash of "abc" that FIPS 180-2 gives, appendix B.1.
        var known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(AccessKey.hash("abc")).isEqualTo(known);
        assertThat(AccessKey.same(known, AccessKey.hash("abc"))).isTrue();
        assertThat(AccessKey.same(known, AccessKey.hash("abd"))).isFalse();
    }
}

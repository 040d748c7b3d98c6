package dev.companion.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path temporary;

    @Test
    void a_new_folder_is_its_owners_alone() throws IOException {
        var wanted = temporary.resolve("a/b");

        try (var folder = DataFolder.claim(wanted)) {
            assertThat(folder.path()).isEqualTo(wanted.toRealPath());
            assertThat(Files.getPosixFilePermissions(wanted))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void the_permissions_of_a_folder_that_was_there_are_left_alone() throws IOException {
        var open = PosixFilePermissions.fromString("rwxr-xr-x");
        Files.setPosixFilePermissions(temporary, open);

        DataFolder.claim(temporary).close();

        assertThat(Files.getPosixFilePermissions(temporary)).isEqualTo(open);
    }

    @Test
    void a_link_leads_to_the_same_folder() throws IOException {
        var real = Files.createDirectory(temporary.resolve("real"));
        var link = Files.createSymbolicLink(temporary.resolve("link"), real);

        try (var _ = DataFolder.claim(real)) {
            assertThatThrownBy(() -> DataFolder.claim(link)).hasMessageContaining("is in use by");
        }
    }

    @Test
    void a_name_that_a_dead_process_left_does_not_block_it() throws IOException {
        Files.writeString(
                temporary.resolve("companion.pid"),
                ProcessHandle.current().pid() + ", running since 2020-01-01T00:00:00Z");

        DataFolder.claim(temporary).close();

        assertThat(temporary.resolve("companion.pid")).doesNotExist();
    }

    @Test
    void a_folder_that_was_given_up_can_be_taken_again() throws IOException {
        var first = DataFolder.claim(temporary);
        first.close();
        first.close();

        DataFolder.claim(temporary).close();
    }

    @Test
    void root_does_not_spoil_the_folder_of_another() throws IOException {
        assumeTrue(OwnerOnly.isRoot(), "only root can give a folder away");
        Files.setAttribute(temporary, "unix:uid", 12_345);

        assertThatThrownBy(() -> DataFolder.claim(temporary))
                .isInstanceOf(EmbeddedStartFailed.class)
                .hasMessageContaining("belongs to 12345 and this is root");

        assertThat(temporary).isEmptyDirectory();
    }
}

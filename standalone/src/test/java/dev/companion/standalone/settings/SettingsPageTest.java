package dev.companion.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsPageTest {

    @TempDir Path home;

    @Test
    void the_page_in_the_repository_is_the_one_made_from_the_table() throws IOException {
        assertThat(Files.readString(Path.of("../docs/settings.md")))
                .as("make it again: ./companion settings --markdown > docs/settings.md")
                .isEqualTo(SettingsPage.markdown());
    }

    @Test
    void the_example_in_the_repository_is_the_one_made_from_the_table() throws IOException {
        assertThat(Files.readString(Path.of("../companion.yaml.example")))
                .as("make it again: ./companion settings --example > companion.yaml.example")
                .isEqualTo(SettingsPage.example());
    }

    @Test
    void the_example_sets_nothing_and_all_its_lines_with_values_can_be_taken() {
        var fixture = new SettingsFixture(home);
        var uncommented = SettingsPage.example().replaceAll("(?m)^#([a-z].*: .+)$", "$1");

        assertThat(fixture.valid(SettingsPage.example(), Map.of()).port()).isEqualTo(8080);
        assertThat(fixture.valid(uncommented, Map.of()).port()).isEqualTo(8080);
    }
}

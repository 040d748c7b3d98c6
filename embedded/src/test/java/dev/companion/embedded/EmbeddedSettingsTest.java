package dev.companion.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddedSettingsTest {

    @Test
    void all_three_are_wanted_by_default() {
        assertThat(ServerKind.values()).allMatch(EmbeddedSettings.all(Path.of("data"))::wants);
    }

    @Test
    void each_can_be_left_out() {
        var settings = new EmbeddedSettings(Path.of("data"), false, true, false);

        assertThat(ServerKind.values())
                .filteredOn(settings::wants)
                .containsOnly(ServerKind.POSTGRES);
    }

    @Test
    void the_folder_does_not_depend_on_where_a_server_is_started() {
        assertThat(EmbeddedSettings.all(Path.of("x/../data")).dataDirectory())
                .isEqualTo(Path.of("data").toAbsolutePath());
    }
}

package dev.companion.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class InfrastructureTest {

    @TempDir Path temporary;

    @Test
    void what_was_written_is_there_after_a_restart_and_no_process_stays() throws Exception {
        var folder = temporary.resolve("new");
        var told = Collections.synchronizedList(new ArrayList<String>());

        try (var first = EmbeddedInfrastructure.start(EmbeddedSettings.all(folder), told::add)) {
            Written.to(first, "first");
            assertThat(Processes.over(folder)).hasSize(3);
        }
        assertThat(Processes.over(folder)).isEmpty();
        try (var second = EmbeddedInfrastructure.start(EmbeddedSettings.all(folder), told::add)) {
            Written.to(second, "second");

            assertThat(Written.in(second)).containsOnly(Set.of("first", "second"));
        }

        assertThat(Processes.over(folder)).isEmpty();
        assertThat(told).hasSize(12);
        for (var inside : List.of("", "kafka", "postgres", "redis", "logs")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(inside)))
                    .as(inside)
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_server_can_be_taken_away_and_given_back() throws Exception {
        var settings = EmbeddedSettings.all(temporary);
        try (var infrastructure = EmbeddedInfrastructure.start(settings, _ -> {})) {
            Written.to(infrastructure, "before");
            var addresses = infrastructure.servers().stream().map(RunningServer::address).toList();

            infrastructure.servers().forEach(RunningServer::kill);
            assertThat(infrastructure.servers()).noneMatch(RunningServer::alive);
            for (var server : infrastructure.servers()) {
                server.startAgain();
            }

            assertThat(infrastructure.servers().stream().map(RunningServer::address))
                    .isEqualTo(addresses);
            assertThat(Written.in(infrastructure)).containsOnly(Set.of("before"));
        }
    }

    @Test
    void what_is_configured_elsewhere_is_not_started() {
        var settings = new EmbeddedSettings(temporary, false, false, true);

        try (var infrastructure = EmbeddedInfrastructure.start(settings, _ -> {})) {
            assertThat(infrastructure.kafkaBootstrapServers()).isEmpty();
            assertThat(infrastructure.postgresUrl()).isEmpty();
            assertThat(infrastructure.redisUrl()).isPresent();
            assertThat(Processes.over(temporary)).hasSize(1);
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_does_not_free_it() {
        var settings = new EmbeddedSettings(temporary, false, false, true);

        try (var _ = EmbeddedInfrastructure.start(settings, _ -> {})) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> EmbeddedInfrastructure.start(settings, _ -> {}))
                        .isInstanceOf(EmbeddedStartFailed.class)
                        .hasMessageContaining(temporary.toString())
                        .hasMessageContaining("in use by process " + ProcessHandle.current().pid())
                        .hasMessageContaining("COMPANION_DATA");
            }
        }

        EmbeddedInfrastructure.start(settings, _ -> {}).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_with_the_reason() throws Exception {
        var file = Files.writeString(temporary.resolve("file"), "not a folder");
        var folder = file.resolve("data");

        assertThatThrownBy(
                        () -> EmbeddedInfrastructure.start(EmbeddedSettings.all(folder), _ -> {}))
                .isInstanceOf(EmbeddedStartFailed.class)
                .hasMessageContaining("must be a folder this user can write")
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("COMPANION_DATA");
    }

    @Test
    void one_that_does_not_start_takes_the_others_down_and_names_its_log() throws Exception {
        Files.createDirectories(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres/PG_VERSION"), "9.6");
        var all = EmbeddedSettings.all(temporary);

        assertThatThrownBy(() -> EmbeddedInfrastructure.start(all, _ -> {}))
                .isInstanceOf(EmbeddedStartFailed.class)
                .hasMessageContaining("PostgreSQL ended with exit code 2")
                .hasMessageContaining(temporary.resolve("logs/postgres.log").toString());

        assertThat(Processes.over(temporary)).isEmpty();
        EmbeddedInfrastructure.start(new EmbeddedSettings(temporary, false, false, true), _ -> {})
                .close();
    }
}

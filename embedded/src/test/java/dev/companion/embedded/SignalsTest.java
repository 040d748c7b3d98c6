package dev.companion.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the process that started the servers is killed, interrupted or terminated. */
@Tag("integration")
class SignalsTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir Path temporary;

    private Path folder;
    private Process subject;

    @BeforeEach
    void start_a_subject() throws Exception {
        folder = temporary.resolve("data");
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Subject.class.getName(),
                        folder.toString());
        subject =
                new ProcessBuilder(OwnSession.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(temporary.resolve("subject.log").toFile())
                        .start();
        assertThat(
                        Await.until(
                                () -> Files.exists(Subject.ready(folder)) || !subject.isAlive(),
                                LIMIT))
                .isTrue();
        assertThat(subject.isAlive()).as(this::subjectLog).isTrue();
    }

    @AfterEach
    void end_it() {
        subject.destroyForcibly();
        Processes.kill(folder);
    }

    @Test
    void after_kill_9_the_next_start_ends_what_was_left_and_finds_all_data() throws Exception {
        var settings = EmbeddedSettings.all(folder);
        assertThatThrownBy(() -> EmbeddedInfrastructure.start(settings, _ -> {}))
                .isInstanceOf(EmbeddedStartFailed.class)
                .hasMessageContaining("in use by process " + subject.pid());

        subject.destroyForcibly();
        assertThat(subject.waitFor(10, TimeUnit.SECONDS)).isTrue();

        try (var again = EmbeddedInfrastructure.start(settings, _ -> {})) {
            assertThat(Processes.over(folder)).hasSize(3);
            assertThat(Written.in(again)).containsOnly(Set.of("before"));
        }
        assertThat(Processes.over(folder)).isEmpty();
    }

    @Test
    void after_kill_9_the_broker_ends_by_itself() throws Exception {
        subject.destroyForcibly();

        assertThat(
                        Await.until(
                                () ->
                                        Processes.over(folder).stream()
                                                .noneMatch(line -> line.contains("KafkaBroker")),
                                LIMIT))
                .isTrue();

        EmbeddedInfrastructure.start(new EmbeddedSettings(folder, false, true, true), _ -> {})
                .close();
        assertThat(Processes.over(folder)).isEmpty();
    }

    @Test
    void after_ctrl_c_the_servers_are_there_for_the_last_words() throws Exception {
        signal("INT");

        assertThat(subject.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(Processes.over(folder)).isEmpty();
        try (var again = EmbeddedInfrastructure.start(EmbeddedSettings.all(folder), _ -> {})) {
            assertThat(Written.in(again))
                    .as(this::subjectLog)
                    .containsOnly(Set.of("before", "last"));
        }
    }

    /** To the whole group, as a terminal does; the subject leads a session, hence a group. */
    private void signal(String name) throws Exception {
        var kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " -" + subject.pid());
        assertThat(kill.inheritIO().start().waitFor()).isZero();
    }

    private String subjectLog() {
        try {
            return Files.readString(temporary.resolve("subject.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}

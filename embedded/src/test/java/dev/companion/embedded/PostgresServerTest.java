package dev.companion.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class PostgresServerTest {

    @TempDir Path temporary;

    @Test
    void commits_are_safe_and_words_of_any_script_are_found() throws Exception {
        try (var folder = DataFolder.claim(temporary)) {
            var running = RunningServer.start(new PostgresServer(folder));

            try (var connection = DriverManager.getConnection(running.address());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE EXTENSION pg_trgm");
                var query =
                        "SELECT current_setting('fsync'), current_setting('synchronous_commit'),"
                                + " lower('\u00c4\u0414'),"
                                + " similarity('\u043f\u0440\u0438\u0432\u0435\u0442',"
                                + " '\u043f\u0440\u0438\u0432\u0435\u0442!'), 'a' < 'B'";
                try (var row = statement.executeQuery(query)) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo("on");
                    assertThat(row.getString(2)).isEqualTo("on");
                    assertThat(row.getString(3)).isEqualTo("\u00e4\u0434");
                    assertThat(row.getDouble(4)).isEqualTo(1.0);
                    assertThat(row.getBoolean(5)).isFalse();
                }
            } finally {
                running.stop();
            }
        }
    }

    @Test
    void a_stale_postmaster_file_whose_pid_is_another_process_by_now_does_not_block_it()
            throws Exception {
        try (var folder = DataFolder.claim(temporary)) {
            RunningServer.start(new PostgresServer(folder)).stop();
            var file = temporary.resolve("postgres/postmaster.pid");
            for (var left : new String[] {ProcessHandle.current().pid() + "\n", ""}) {
                Files.writeString(file, left);

                var running = RunningServer.start(new PostgresServer(folder));

                assertThat(running.alive()).isTrue();
                running.stop();
            }
        }
    }
}

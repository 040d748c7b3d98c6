package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Being given all that is kept, and being forgotten, on the command line. */
final class PrivacyCommandsTest {

    private static final String RECEIPT =
            """
            {"receipt_id": "7c9e", "status": "completed", "deleted": {"rows.messages": 12}}
            """;

    @TempDir Path home;

    @Test
    void a_person_is_forgotten_and_the_receipt_printed() {
        try (var gateway = new FakeGateway().on("POST /privacy/forget", RECEIPT)) {
            var outcome = new Cli(home).on(gateway.port()).run("forget", "--user", "ana", "--yes");

            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("7c9e", "completed", "12");
            assertThat(gateway.requests().getFirst().body())
                    .contains("\"ana\"", "\"confirm\":true");
        }
    }

    @Test
    void where_nobody_can_be_asked_nobody_is_forgotten() {
        try (var gateway = new FakeGateway().on("POST /privacy/forget", RECEIPT)) {
            var outcome = new Cli(home).on(gateway.port()).run("forget", "--user", "ana");

            assertThat(outcome.code()).isEqualTo(ExitCode.USED_WRONGLY);
            assertThat(gateway.requests()).isEmpty();
        }
    }

    @Test
    void what_goes_on_says_where_to_look() {
        var pending = RECEIPT.replace("completed", "pending");
        try (var gateway = new FakeGateway().on("POST /privacy/forget", pending)) {
            var outcome = new Cli(home).on(gateway.port()).run("forget", "--user", "ana", "--yes");

            assertThat(outcome.err()).contains("/privacy/receipts/7c9e");
        }
    }

    @Test
    void all_that_is_kept_is_written_into_a_file_that_was_not_there() throws IOException {
        var file = home.resolve("ana.zip");
        try (var gateway = new FakeGateway().on("GET /privacy/export?user_id=ana", "PK…")) {
            var cli = new Cli(home).on(gateway.port());

            var first = cli.run("export", "--user", "ana", "--out", file.toString());
            var second = cli.run("export", "--user", "ana", "--out", file.toString());

            assertThat(first.code()).as(first.err()).isZero();
            assertThat(Files.readString(file)).isEqualTo("PK…");
            assertThat(second.code()).isEqualTo(ExitCode.FAILED);
            assertThat(second.err()).contains("exists already");
            assertThat(home.resolve("ana.zip.part")).doesNotExist();
        }
    }

    @Test
    void nothing_is_left_of_an_export_of_nobody() {
        var file = home.resolve("bo.zip");
        try (var gateway =
                new FakeGateway()
                        .on(
                                "GET /privacy/export",
                                _ -> FakeGateway.Response.problem(404, "no user"))) {
            var outcome =
                    new Cli(home)
                            .on(gateway.port())
                            .run("export", "--user", "bo", "--out", file.toString());

            assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
            assertThat(outcome.err()).contains("no user");
            assertThat(file).doesNotExist();
            assertThat(home.resolve("bo.zip.part")).doesNotExist();
        }
    }
}

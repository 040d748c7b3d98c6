package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir Path home;

    private final FakeGateway gateway =
            new FakeGateway().on("GET /personality/history", LifeAnswers.HISTORY);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_life_is_told_an_event_a_line() {
        var outcome = cli().run("history", "--user", "ana");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSize(3);
        assertThat(outcome.out().lines().skip(1).findFirst().orElse(""))
                .isEqualTo(
                        LifeAnswers.local("2026-03-03T18:02:00Z")
                                + "  appraised           +0.50 −0.25 +0.13  content    relaxed   "
                                + "  +0.25 −0.38  0.00  happy for 0.50, hope 0.20");
        assertThat(outcome.out()).contains("baseline drifted");
        assertThat(gateway.lines()).containsExactly("GET /personality/history?user_id=ana");
    }

    @Test
    void a_part_of_a_life_is_asked_for_in_utc() {
        cli().run(
                        "history",
                        "--user",
                        "ana b",
                        "--from",
                        "2026-03-01",
                        "--to",
                        "2026-03-02T01:00+01:00");

        assertThat(gateway.lines())
                .containsExactly(
                        "GET /personality/history?user_id=ana%20b&from=2026-03-01T00%3A00%3A00Z"
                                + "&to=2026-03-02T00%3A00%3A00Z");
    }

    @Test
    void comma_separated_values_have_as_many_cells_as_the_header() {
        var lines = cli().run("history", "--user", "ana", "--csv").out().lines().toList();

        assertThat(lines)
                .containsExactly(
                        "at,event_id,type,message_id,version,pleasure,arousal,dominance,"
                                + "baseline_pleasure,baseline_arousal,baseline_dominance,"
                                + "moved_pleasure,moved_arousal,moved_dominance,"
                                + "emotion,octant,felt,intensity",
                        "2026-03-03T18:02:00Z,e1,Appraised,m1,4,0.5,-0.25,0.125,0.25,0.125,0.125,"
                                + "0.25,-0.375,0.0,content,relaxed,happy for,0.5",
                        "2026-03-04T04:02:00Z,e2,BaselineDrifted,,5,0.3,0.0,0.125,0.26,0.125,0.125,"
                                + "0.0,0.0,0.0,\"sad, \"\"a bit\"\"\",exuberant,,");
    }

    @Test
    void json_is_what_the_gateway_said() {
        var outcome = cli().run("history", "--user", "ana", "--json");

        assertThat(outcome.json().path("moments")).hasSize(2);
    }

    @Test
    void a_life_is_drawn_in_the_folder_where_the_shell_is() throws IOException {
        var svg = cli().run("history", "--user", "ana", "--plot", "mood.svg");
        var png = cli().run("history", "--user", "ana", "--csv", "--plot", "mood.png");

        assertThat(svg).isEqualTo(new Cli.Outcome(0, "", "drawn into mood.svg\n"));
        assertThat(Files.readString(home.resolve("mood.svg")))
                .startsWith("<?xml")
                .contains("Mood of ana’s companion", "1   happy for · 3 Mar");
        assertThat(png.out()).startsWith("at,event_id");
        assertThat(ImageIO.read(home.resolve("mood.png").toFile()).getWidth()).isEqualTo(2400);
    }

    @Test
    void replay_draws_the_same() throws IOException {
        cli().run("history", "--user", "ana", "--plot", "one.svg");

        var outcome = cli().run("replay", "--user", "ana", "--plot", "two.svg");

        assertThat(outcome.code()).isZero();
        assertThat(home.resolve("two.svg")).hasSameTextualContentAs(home.resolve("one.svg"));
    }

    @Test
    void where_nothing_happened_there_is_nothing_to_draw() {
        gateway.on("GET /personality/history", LifeAnswers.NOTHING);

        var table = cli().run("history", "--user", "ana");
        var csv = cli().run("history", "--user", "ana", "--csv");
        var plot = cli().run("history", "--user", "ana", "--plot", "mood.svg");

        assertThat(table)
                .isEqualTo(
                        new Cli.Outcome(
                                0, "", "nothing happened to ana's companion in that time\n"));
        assertThat(csv.out().lines()).hasSize(1);
        assertThat(plot.code()).isEqualTo(1);
        assertThat(plot.err()).contains("nothing to draw");
        assertThat(home.resolve("mood.svg")).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_is_told_in_one_line() {
        var outcome = cli().run("history", "--user", "ana", "--plot", "no/such/folder/mood.svg");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("cannot write no/such/folder/mood.svg");
    }

    @Test
    void somebody_unknown_is_told_in_the_words_of_the_gateway() {
        var problem = FakeGateway.Response.problem(404, "nobody is called bob");
        gateway.on("GET /personality/history", _ -> problem);

        assertThat(cli().run("history", "--user", "bob"))
                .isEqualTo(new Cli.Outcome(1, "", "nobody is called bob\n"));
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}

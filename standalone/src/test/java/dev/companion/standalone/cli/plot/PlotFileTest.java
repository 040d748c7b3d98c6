package dev.companion.standalone.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Pad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotFileTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir Path folder;

    @Test
    void an_svg_holds_its_words_as_text() throws Exception {
        var life =
                Lives.of(
                        Lives.moment(Lives.START, "joy", new Pad(0.5, 0, 0)),
                        Lives.moment(
                                Lives.START.plus(Duration.ofDays(40)),
                                "pity",
                                new Pad(-0.25, 0.125, 0)));

        var texts = texts(written("mood.svg", picture(life)));

        assertThat(texts)
                .contains("Mood of ana’s companion", "Pleasure", "Arousal", "Dominance", "baseline")
                .contains("1", "2", "1   joy · 3 Mar 19:02", "2   pity · 12 Apr 20:02")
                .contains("P −0.25  A +0.13  D 0.00");
    }

    @Test
    void the_eight_strongest_events_are_marked_in_the_order_of_their_times() {
        var life = Lives.talks(3, 20, Duration.ofDays(2));

        var marks = picture(life).marks();

        assertThat(marks)
                .extracting(Mark::sign)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(marks).extracting(Mark::at).isSorted();
        var weakest =
                life.moments().stream()
                        .filter(moment -> marks.stream().anyMatch(m -> m.at().equals(moment.at())))
                        .mapToDouble(Moment::force)
                        .min();
        assertThat(life.moments().stream().filter(m -> m.force() > weakest.orElseThrow()))
                .hasSize(7);
    }

    @Test
    void a_png_is_a_picture_with_every_colour_in_it() throws IOException {
        var image =
                ImageIO.read(
                        written("mood.png", picture(Lives.talks(4, 20, Duration.ofDays(3))))
                                .toFile());

        assertThat(image.getWidth()).isEqualTo(2400);
        assertThat(image.getHeight()).isEqualTo(1400);
        var colours = image.getRGB(0, 0, 2400, 1400, null, 0, 2400);
        for (var dimension : Dimension.values()) {
            long dots = IntStream.of(colours).filter(c -> c == dimension.colour().getRGB()).count();
            assertThat(dots).as(dimension.title()).isGreaterThan(1_000);
        }
    }

    @Test
    void two_lives_are_named_and_the_place_where_they_part_is_marked() throws Exception {
        var lived = Lives.talks(2, 5, Duration.ofDays(2));
        var otherwise = new Life("otherwise", lived.moments());
        var picture =
                new Picture(
                        "Two lives of ana’s companion",
                        Optional.of("neuroticism 0.9"),
                        List.of(new Life("as lived", lived.moments()), otherwise),
                        "Where they part",
                        List.of(new Mark("A", lived.first(), "they part", "")),
                        BERLIN,
                        Instant.MAX);

        var file = written("two.SVG", picture);

        assertThat(texts(file)).contains("as lived", "otherwise", "A", "A   they part");
        assertThat(Files.readString(file)).contains("stroke-dasharray");
    }

    @Test
    void ten_thousand_events_make_a_small_file() throws Exception {
        var file = written("mood.svg", picture(Lives.talks(500, 20, Duration.ofDays(1))));

        assertThat(Files.size(file)).isLessThan(1_500_000);
        assertThat(texts(file)).anyMatch(text -> text.contains("10,000 events"));
    }

    @Test
    void a_single_event_and_one_that_moved_nothing_can_be_drawn() throws Exception {
        var file = written("one.svg", picture(Lives.of(Lives.moment(Lives.START, "", Pad.ZERO))));

        assertThat(texts(file)).contains("nothing that could be seen");
    }

    @Test
    void what_is_neither_svg_nor_png_is_not_written() {
        assertThat(PlotFile.named(Path.of("mood.pdf"))).isEmpty();
        assertThat(PlotFile.named(Path.of("svg"))).isEmpty();
    }

    private static Picture picture(Life life) {
        return Picture.of("ana", life, BERLIN, Instant.MAX);
    }

    private Path written(String name, Picture picture) throws IOException {
        var file = folder.resolve(name);
        PlotFile.named(file).orElseThrow().write(picture);
        return file;
    }

    private static List<String> texts(Path svg) throws Exception {
        var found =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(svg.toFile())
                        .getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}

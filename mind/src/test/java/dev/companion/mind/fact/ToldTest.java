package dev.companion.mind.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.voice.Sections;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What lines tell for good, over invented ones: plain, look-alike and not meant. */
final class ToldTest {

    private static final Pattern ARROW = Pattern.compile("\\s*=>\\s*");
    private static final Pattern AND = Pattern.compile("\\s*;\\s*");
    private static final List<String> LINES =
            Sections.of(ToldTest.class, "told.txt").getOrDefault("told", List.of());

    @Test
    void it_hears_most_of_what_is_told_and_hardly_anything_that_is_not() {
        int right = 0;
        int heard = 0;
        int told = 0;
        var wrong = new ArrayList<String>();
        for (var line : LINES) {
            var parts = ARROW.split(line, 2);
            var expected = expected(parts[1]);
            var found = found(parts[0]);
            told += expected.size();
            heard += found.size();
            var both = new LinkedHashSet<>(found);
            both.retainAll(expected);
            right += both.size();
            if (!found.equals(expected)) {
                wrong.add(parts[0] + " => heard " + found + ", told " + expected);
            }
        }
        double precision = (double) right / heard;
        double recall = (double) right / told;
        System.out.printf(
                "%d lines, precision %.3f, recall %.3f%n", LINES.size(), precision, recall);

        assertThat(LINES).hasSizeGreaterThan(180);
        assertThat(precision).as("%s", wrong).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).as("%s", wrong).isGreaterThanOrEqualTo(0.95);
    }

    private static Set<String> expected(String column) {
        return column.equals("-") ? Set.of() : new LinkedHashSet<>(List.of(AND.split(column, -1)));
    }

    private static Set<String> found(String line) {
        var found = new LinkedHashSet<String>();
        for (var claim : Claims.of(line)) {
            found.add(
                    claim.subject()
                            + "|"
                            + claim.attribute()
                            + "|"
                            + claim.value()
                            + "|"
                            + claim.standing().name().charAt(0)
                            + (claim.change() ? "!" : ""));
        }
        return found;
    }
}

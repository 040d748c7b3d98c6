package dev.companion.mind.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The invented lives of {@code lives.txt}: what was told, and what is asked of it. */
final class Lives {

    private static final Pattern BAR = Pattern.compile(" \\| ");

    private Lives() {}

    /**
     * A question, and all that was ever told.
     *
     * @param answer a word of the memory that answers; "-" where none does
     */
    record Asked(List<String> told, String question, String answer) {

        boolean answerable() {
            return !answer.equals("-");
        }

        Scenes scene() {
            var scene = Scenes.even();
            for (var text : told) {
                scene = scene.told(20, text);
            }
            return scene;
        }

        @Override
        public String toString() {
            return question + " -> " + answer;
        }
    }

    static List<Asked> asked() {
        var asked = new ArrayList<Asked>();
        var told = new ArrayList<String>();
        for (var line : lines()) {
            if (line.equals("life")) {
                told.clear();
            } else if (line.startsWith("told ")) {
                told.add(line.substring(5));
            } else if (line.startsWith("ask ")) {
                var parts = BAR.split(line.substring(4), -1);
                asked.add(new Asked(List.copyOf(told), parts[0], parts[1]));
            }
        }
        return asked;
    }

    private static List<String> lines() {
        var file = Objects.requireNonNull(Lives.class.getResourceAsStream("lives.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.companion.mind.affect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The terms of {@code lexicon.tsv}, each with its senses. Read once, then immutable. */
final class AffectLexicon {

    static final AffectLexicon OURS = read("lexicon.tsv");

    private static final int SHORTEST_STEM = 3;

    private final Map<String, List<Sense>> senses;
    private final int longest;

    private AffectLexicon(Map<String, List<Sense>> senses) {
        this.senses = Map.copyOf(senses);
        this.longest =
                senses.keySet().stream().mapToInt(t -> t.split(" ", -1).length).max().orElse(1);
    }

    /** The senses of a term as it stands or, for one word, of what it is an inflection of. */
    List<Sense> senses(String term) {
        var exact = senses.get(term);
        if (exact != null) {
            return exact;
        }
        if (term.indexOf(' ') < 0) {
            for (var stem : stems(term)) {
                var inflected = senses.get(stem);
                if (inflected != null && inflected.getFirst().kind().valenced()) {
                    return inflected;
                }
            }
        }
        return List.of();
    }

    /** How many words the longest term has. */
    int longest() {
        return longest;
    }

    private static List<String> stems(String word) {
        var stems = new ArrayList<String>();
        for (var ending : List.of("s", "es", "ed", "d", "ing", "ly", "er", "est", "'s")) {
            int length = word.length() - ending.length();
            if (length >= SHORTEST_STEM && word.endsWith(ending)) {
                var stem = word.substring(0, length);
                stems.add(stem);
                if (ending.equals("ing") || ending.equals("ly") || ending.equals("er")) {
                    stems.add(stem + "e");
                }
                if (stem.endsWith("i")) {
                    stems.add(stem.substring(0, length - 1) + "y");
                }
                if (stem.charAt(length - 1) == stem.charAt(length - 2)) {
                    stems.add(stem.substring(0, length - 1));
                }
            }
        }
        return stems;
    }

    private static AffectLexicon read(String resource) {
        var senses = new HashMap<String, List<Sense>>();
        try (var in = AffectLexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        resource + " is missing beside " + AffectLexicon.class);
            }
            var lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            lines.filter(line -> !line.startsWith("#")).forEach(line -> add(line, senses));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        senses.replaceAll((_, found) -> List.copyOf(found));
        return new AffectLexicon(senses);
    }

    private static void add(String line, Map<String, List<Sense>> senses) {
        var columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw new IllegalStateException("expected four columns, found: " + line);
        }
        Optional<EmotionLabel> label =
                columns[2].equals("-")
                        ? Optional.empty()
                        : Optional.of(EmotionLabel.valueOf(columns[2].toUpperCase(Locale.ROOT)));
        var sense = new Sense(Kind.valueOf(columns[0]), Double.parseDouble(columns[1]), label);
        for (var term : columns[3].split(", ", -1)) {
            senses.computeIfAbsent(term.strip(), _ -> new ArrayList<>()).add(sense);
        }
    }
}

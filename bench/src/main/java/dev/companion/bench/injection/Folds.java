package dev.companion.bench.injection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which fold each line is in. Lines cut from one template are kept together, or a detector would be
 * asked about what it has seen: two lines are of one family when the one with fewer runs of three
 * words shares {@value #SHARED} of them or more with the other. Kinds are spread evenly.
 */
final class Folds {

    static final int COUNT = 5;

    private static final double SHARED = 0.4;
    private static final int RUN = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final int[] elder;

    private Folds(int lines) {
        elder = new int[lines];
        for (int i = 0; i < lines; i++) {
            elder[i] = i;
        }
    }

    /** 0…{@value #COUNT} − 1 for each line; the same for the same lines. */
    static int[] of(List<Labelled> lines) {
        var folds = new Folds(lines.size());
        folds.join(lines);
        return folds.spread(lines);
    }

    private void join(List<Labelled> lines) {
        var seen = new HashMap<String, List<Integer>>();
        var runs = new ArrayList<Set<String>>();
        for (int i = 0; i < lines.size(); i++) {
            var own = runs(lines.get(i).text());
            var shared = new HashMap<Integer, Integer>();
            for (var run : own) {
                for (int other : seen.computeIfAbsent(run, _ -> new ArrayList<>())) {
                    shared.merge(other, 1, Integer::sum);
                }
                seen.get(run).add(i);
            }
            runs.add(own);
            for (var entry : shared.entrySet()) {
                int fewer = Math.min(own.size(), runs.get(entry.getKey()).size());
                if (entry.getValue() >= SHARED * fewer) {
                    elder[eldest(i)] = eldest(entry.getKey());
                }
            }
        }
    }

    private static Set<String> runs(String text) {
        var words = NO_WORD.split(text.toLowerCase(Locale.ROOT).strip(), -1);
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", words[i], words[i + 1], words[i + 2]));
        }
        return runs;
    }

    private int eldest(int line) {
        int at = line;
        while (elder[at] != at) {
            at = elder[at];
        }
        return at;
    }

    /** Large families first, each to the fold with the fewest lines of its kinds so far. */
    private int[] spread(List<Labelled> lines) {
        var families = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < lines.size(); i++) {
            families.computeIfAbsent(eldest(i), _ -> new ArrayList<>()).add(i);
        }
        var counts = new HashMap<String, int[]>();
        var fold = new int[lines.size()];
        var largestFirst =
                families.values().stream()
                        .sorted(Comparator.comparingInt(family -> -family.size()))
                        .toList();
        for (var family : largestFirst) {
            int emptiest = emptiest(family, lines, counts);
            for (int line : family) {
                fold[line] = emptiest;
                counts(lines.get(line), counts)[emptiest]++;
            }
        }
        return fold;
    }

    private static int emptiest(
            List<Integer> family, List<Labelled> lines, Map<String, int[]> counts) {
        int emptiest = 0;
        long fewest = Long.MAX_VALUE;
        for (int fold = 0; fold < COUNT; fold++) {
            long there = 0;
            for (int line : family) {
                there += counts(lines.get(line), counts)[fold];
            }
            if (there < fewest) {
                fewest = there;
                emptiest = fold;
            }
        }
        return emptiest;
    }

    private static int[] counts(Labelled line, Map<String, int[]> counts) {
        var kind = line.kind().replaceAll(":.*", "");
        return counts.computeIfAbsent(kind, _ -> new int[COUNT]);
    }
}

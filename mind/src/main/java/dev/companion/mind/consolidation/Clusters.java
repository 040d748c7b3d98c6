package dev.companion.mind.consolidation;

import java.util.ArrayList;
import java.util.List;

/**
 * Agglomerative clustering with average link: the two clusters whose members are most alike on the
 * average are joined, as long as they are alike enough (Sokal and Michener 1958; the update of the
 * averages is Lance and Williams 1967, with weights n/(n+m) and m/(n+m)). Of equal pairs the first
 * in order is joined, so the result depends on nothing but the episodes and their order.
 */
final class Clusters {

    private static final double ENOUGH = 0.5;

    private Clusters() {}

    /** Indices of the members of each cluster, in order. */
    static List<List<Integer>> of(double[][] alike) {
        int count = alike.length;
        var members = new ArrayList<List<Integer>>();
        var links = new double[count][];
        for (int i = 0; i < count; i++) {
            members.add(new ArrayList<>(List.of(i)));
            links[i] = alike[i].clone();
        }
        for (var pair = closest(links, members); pair.length > 0; pair = closest(links, members)) {
            join(links, members, pair[0], pair[1]);
        }
        return members.stream()
                .filter(cluster -> !cluster.isEmpty())
                .map(cluster -> cluster.stream().sorted().toList())
                .toList();
    }

    private static int[] closest(double[][] links, List<List<Integer>> members) {
        var pair = new int[0];
        double best = ENOUGH;
        for (int i = 0; i < links.length; i++) {
            for (int j = i + 1; j < links.length && !members.get(i).isEmpty(); j++) {
                boolean closer = pair.length == 0 ? links[i][j] >= best : links[i][j] > best;
                if (!members.get(j).isEmpty() && closer) {
                    best = links[i][j];
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }

    private static void join(double[][] links, List<List<Integer>> members, int into, int from) {
        double n = members.get(into).size();
        double m = members.get(from).size();
        for (int k = 0; k < links.length; k++) {
            double joined = (n * links[into][k] + m * links[from][k]) / (n + m);
            links[into][k] = joined;
            links[k][into] = joined;
        }
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
    }
}

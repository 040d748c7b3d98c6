package dev.companion.gateway.memory;

import dev.companion.gateway.memory.MemorySearch.Hit;
import dev.companion.stores.postgres.MemoryTextSearch.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998), λ·relevance − (1 − λ)·similarity to
 * the nearest one chosen before. Relevance is a rank divided by the best one's, similarity that of
 * the sets of words (Jaccard).
 */
record Diverse(double lambda) {

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String REASON = "shares words with what was asked";

    List<Hit> choose(List<Found> found, int most) {
        double best = found.stream().mapToDouble(Found::score).max().orElse(0);
        var open = new ArrayList<>(found);
        var words = new HashMap<UUID, Set<String>>();
        found.forEach(one -> words.put(one.memory().id(), words(one.memory().text())));
        var nearest = new HashMap<UUID, Double>();
        var chosen = new ArrayList<Hit>();
        while (!open.isEmpty() && chosen.size() < most) {
            var next =
                    open.stream()
                            .max(Comparator.comparingDouble(one -> marginal(one, best, nearest)))
                            .orElseThrow();
            double marginal = marginal(next, best, nearest);
            chosen.add(
                    new Hit(
                            next.memory().id(),
                            next.score() / best,
                            Math.clamp(marginal, 0.0, 1.0),
                            REASON));
            open.remove(next);
            var told = words.getOrDefault(next.memory().id(), Set.of());
            for (var one : open) {
                var id = one.memory().id();
                nearest.merge(id, alike(words.getOrDefault(id, Set.of()), told), Math::max);
            }
        }
        return chosen;
    }

    private double marginal(Found one, double best, Map<UUID, Double> nearest) {
        return lambda * one.score() / best
                - (1 - lambda) * nearest.getOrDefault(one.memory().id(), 0.0);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(GAP.split(text.toLowerCase(Locale.ROOT), -1)));
    }

    private static double alike(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return shared / (double) Math.max(1, a.size() + b.size() - shared);
    }
}

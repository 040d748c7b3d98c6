package dev.companion.mind.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What comes to mind of what a hybrid search found: candidates are scored by {@link Fusion}, then
 * chosen one by one by maximal marginal relevance (Carbonell and Goldstein 1998), λ·score − (1 −
 * λ)·similarity to the nearest one chosen before, λ = {@value #LAMBDA}. Equal candidates go by id,
 * so that one input has one ranking.
 */
public final class Ranking {

    public static final double LAMBDA = 0.7;

    /** The most candidates one ranking takes. */
    public static final int MOST_CANDIDATES = 1_000;

    private final List<Scored> open;
    private final List<Ranked> chosen = new ArrayList<>();

    private Ranking(List<Scored> open) {
        this.open = open;
    }

    /**
     * The best memories in order, at most {@code limit}.
     *
     * @param candidates each id once, at most {@value #MOST_CANDIDATES}, in any order
     */
    public static List<Ranked> rank(List<Candidate> candidates, Weights weights, int limit) {
        if (candidates.size() > MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "at most " + MOST_CANDIDATES + " candidates, were " + candidates.size());
        }
        var ids = new HashSet<UUID>();
        for (var candidate : candidates) {
            if (!ids.add(candidate.id())) {
                throw new IllegalArgumentException("candidate " + candidate.id() + " comes twice");
            }
        }
        var fusion = new Fusion(candidates, weights);
        var open = new ArrayList<Scored>();
        candidates.forEach(c -> open.add(new Scored(c, fusion.score(c))));
        var ranking = new Ranking(open);
        while (!open.isEmpty() && ranking.chosen.size() < limit) {
            ranking.chooseNext();
        }
        return List.copyOf(ranking.chosen);
    }

    private void chooseNext() {
        var next = open.stream().min(Scored.BEST_FIRST).orElseThrow();
        open.remove(next);
        open.forEach(scored -> scored.standBeside(next));
        chosen.add(new Ranked(next.id, next.score));
    }

    private static final class Scored {
        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingDouble(Scored::marginal)
                        .thenComparingDouble(scored -> scored.score)
                        .reversed()
                        .thenComparing(scored -> scored.id);

        private final UUID id;
        private final double score;
        private final Similarity similarity;
        private double nearestChosen;

        Scored(Candidate candidate, double score) {
            this.id = candidate.id();
            this.score = score;
            this.similarity = new Similarity(candidate);
        }

        double marginal() {
            return LAMBDA * score - (1 - LAMBDA) * nearestChosen;
        }

        void standBeside(Scored neighbour) {
            nearestChosen = Math.max(nearestChosen, similarity.to(neighbour.similarity));
        }
    }
}

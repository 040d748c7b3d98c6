package dev.companion.mind.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What comes to mind of what a search found: candidates are scored by {@link Fusion}, then chosen
 * one by one by maximal marginal relevance (Carbonell and Goldstein 1998), λ·score − (1 −
 * λ)·similarity to the nearest one chosen before, the score as a part of the best one. Equal
 * candidates go by id, so that one input has one ranking.
 */
public final class Ranking {

    public static final double LAMBDA = 0.7;

    /** The most candidates one ranking takes. */
    public static final int MOST_CANDIDATES = 5_000;

    private final List<Scored> open;
    private final double lambda;
    private final double best;
    private final List<Ranked> chosen = new ArrayList<>();

    private Ranking(List<Scored> open, double lambda) {
        this.open = open;
        this.lambda = lambda;
        double top = open.stream().mapToDouble(scored -> scored.judged.score()).max().orElse(0);
        this.best = top > 0 ? top : 1;
    }

    /** The same, leaning towards nothing. */
    public static List<Ranked> rank(
            List<Candidate> candidates, Asked asked, Weights weights, double lambda, int limit) {
        return rank(candidates, asked, Leaning.NONE, weights, lambda, limit);
    }

    /**
     * The best memories in order, at most {@code limit}.
     *
     * @param candidates each id once, at most {@value #MOST_CANDIDATES}, in any order
     * @param lambda 0 (only what is new) to 1 (only what fits)
     */
    public static List<Ranked> rank(
            List<Candidate> candidates,
            Asked asked,
            Leaning leaning,
            Weights weights,
            double lambda,
            int limit) {
        if (!(lambda >= 0 && lambda <= 1)) {
            throw new IllegalArgumentException("lambda must be within 0..1, was " + lambda);
        }
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
        var fusion = new Fusion(asked, leaning, weights);
        var judged = Pulls.named(candidates.stream().map(fusion::judge).toList());
        var open = new ArrayList<Scored>();
        for (int i = 0; i < judged.size(); i++) {
            open.add(new Scored(candidates.get(i), judged.get(i)));
        }
        var ranking = new Ranking(open, lambda);
        while (!open.isEmpty() && ranking.chosen.size() < limit) {
            ranking.chooseNext();
        }
        return List.copyOf(ranking.chosen);
    }

    private void chooseNext() {
        var next = open.stream().min(bestFirst()).orElseThrow();
        open.remove(next);
        open.forEach(scored -> scored.standBeside(next));
        chosen.add(
                new Ranked(
                        next.id,
                        next.judged.score(),
                        next.judged.relevance(),
                        marginal(next),
                        next.judged.reasons()));
    }

    private Comparator<Scored> bestFirst() {
        return Comparator.<Scored>comparingDouble(this::marginal)
                .thenComparingDouble(scored -> scored.judged.score())
                .reversed()
                .thenComparing(scored -> scored.id);
    }

    private double marginal(Scored scored) {
        return lambda * scored.judged.score() / best - (1 - lambda) * scored.nearestChosen;
    }

    private static final class Scored {
        private final UUID id;
        private final Fusion.Judged judged;
        private final Similarity similarity;
        private double nearestChosen;

        Scored(Candidate candidate, Fusion.Judged judged) {
            this.id = candidate.id();
            this.judged = judged;
            this.similarity = new Similarity(candidate);
        }

        void standBeside(Scored neighbour) {
            nearestChosen = Math.max(nearestChosen, similarity.to(neighbour.similarity));
        }
    }
}

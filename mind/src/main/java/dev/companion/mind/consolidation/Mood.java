package dev.companion.mind.consolidation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The feeling that the user's words in a cluster convey, where it is clear: one label in at least
 * two of its episodes and in most of them.
 *
 * @param episodes those that convey it
 * @param share of the cluster's episodes, more than half
 */
record Mood(String label, List<Episode> episodes, double share) {

    /** Calm and content are how people sound when they just tell; surprise is not about a thing. */
    private static final Set<String> CLEAR =
            Set.of("happy", "sad", "angry", "fearful", "disgusted", "excited", "anxious");

    private static final double MOST = 0.6;
    private static final int FEWEST = 2;

    static Optional<Mood> of(Cluster cluster) {
        Map<String, Integer> labels = new TreeMap<>();
        cluster.episodes()
                .forEach(episode -> labels.merge(episode.seen().emotion(), 1, Integer::sum));
        for (var label : labels.entrySet()) {
            double share = (double) label.getValue() / cluster.episodes().size();
            if (CLEAR.contains(label.getKey()) && label.getValue() >= FEWEST && share >= MOST) {
                var felt =
                        cluster.episodes().stream()
                                .filter(episode -> episode.seen().emotion().equals(label.getKey()))
                                .toList();
                return Optional.of(new Mood(label.getKey(), felt, share));
            }
        }
        return Optional.empty();
    }
}

package dev.companion.mind.consolidation;

import dev.companion.schemas.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws from many episodes what they come to. Only the user's own episodes count: what the
 * companion said or inferred is never stored about the user. What a cluster comes to is a function
 * of its episodes alone, so the same cluster gives the same words on every run.
 */
public final class Consolidation {

    /** Beyond this, the oldest are left out. */
    public static final int MOST_EPISODES = 500;

    /** Fewer are an anecdote, which is remembered as it is. */
    public static final int FEWEST_EPISODES = 3;

    private Consolidation() {}

    /** The gists of a closed window, in the order of their first episodes. */
    public static List<Gist> of(List<EpisodeSeen> window) {
        var episodes =
                window.stream()
                        .filter(episode -> episode.speaker() == Speaker.USER)
                        .sorted(
                                Comparator.comparing(EpisodeSeen::at)
                                        .thenComparing(EpisodeSeen::id))
                        .map(Episode::of)
                        .filter(episode -> !episode.sentences().isEmpty())
                        .toList();
        var latest =
                episodes.subList(Math.max(0, episodes.size() - MOST_EPISODES), episodes.size());
        var gists = new ArrayList<Gist>();
        for (var cluster : clusters(latest)) {
            if (cluster.episodes().size() >= FEWEST_EPISODES) {
                cluster.topic().ifPresent(topic -> gists.addAll(Summary.of(cluster, topic)));
            }
        }
        return gists;
    }

    private static List<Cluster> clusters(List<Episode> episodes) {
        var alike = new double[episodes.size()][episodes.size()];
        for (int i = 0; i < alike.length; i++) {
            for (int j = i + 1; j < alike.length; j++) {
                alike[i][j] = Alike.of(episodes.get(i), episodes.get(j));
                alike[j][i] = alike[i][j];
            }
        }
        return Clusters.of(alike).stream()
                .map(members -> new Cluster(members.stream().map(episodes::get).toList()))
                .toList();
    }
}

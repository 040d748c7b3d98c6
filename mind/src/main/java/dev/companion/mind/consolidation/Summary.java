package dev.companion.mind.consolidation;

import dev.companion.mind.consolidation.Episode.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells a cluster in its own sentences. A sentence's weight is 0.5 · centrality + 0.3 · importance
 * of its episode + 0.2 where it names the topic; its centrality is the mean share of words that it
 * has in common with the cluster's other sentences (degree centrality, as in LexRank, Erkan and
 * Radev 2004). The heaviest are taken, up to three, each unless it says what one before said. The
 * weights are ours.
 */
final class Summary {

    private static final double OF_CENTRALITY = 0.5;
    private static final double OF_IMPORTANCE = 0.3;
    private static final double OF_TOPIC = 0.2;
    private static final double SAME_TWICE = 0.5;
    private static final int MOST_SENTENCES = 3;
    private static final int LONGEST = 420;

    private Summary() {}

    private record Weighed(Sentence sentence, Episode episode, int order, double weight) {}

    static List<Gist> of(Cluster cluster, String topic) {
        var weighed = weighed(cluster, topic);
        var gists = new ArrayList<Gist>();
        gists.add(semantic(cluster, topic, chosen(weighed, MOST_SENTENCES)));
        Mood.of(cluster)
                .flatMap(mood -> emotional(cluster, topic, mood, weighed))
                .ifPresent(gists::add);
        return gists;
    }

    private static Gist semantic(Cluster cluster, String topic, List<Weighed> chosen) {
        int count = cluster.episodes().size();
        return new Gist(
                Gist.Kind.SEMANTIC,
                "About " + topic + " the user said: " + quoted(chosen),
                cluster.cohesion() * count / (count + 1),
                cluster.sources(),
                cluster.place());
    }

    private static Optional<Gist> emotional(
            Cluster cluster, String topic, Mood mood, List<Weighed> weighed) {
        var felt = weighed.stream().filter(w -> mood.episodes().contains(w.episode())).toList();
        var feeling = new Cluster(mood.episodes());
        return felt.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Gist(
                                Gist.Kind.EMOTIONAL,
                                "The user felt "
                                        + mood.label()
                                        + " about "
                                        + topic
                                        + ": "
                                        + quoted(chosen(felt, 1)),
                                cluster.cohesion() * mood.share(),
                                feeling.sources(),
                                feeling.place()));
    }

    private static List<Weighed> weighed(Cluster cluster, String topic) {
        var all = new ArrayList<Weighed>();
        for (var episode : cluster.episodes()) {
            for (var sentence : episode.sentences()) {
                all.add(new Weighed(sentence, episode, all.size(), 0));
            }
        }
        return all.stream()
                .map(w -> new Weighed(w.sentence(), w.episode(), w.order(), weight(w, all, topic)))
                .sorted(
                        Comparator.comparingDouble(Weighed::weight)
                                .reversed()
                                .thenComparingInt(Weighed::order))
                .toList();
    }

    private static double weight(Weighed one, List<Weighed> all, String topic) {
        double central =
                all.stream()
                        .filter(other -> other.order() != one.order())
                        .mapToDouble(other ->
                                Alike.jaccard(one.sentence().stems(), other.sentence().stems()))
                        .average()
                        .orElse(0);
        boolean names =
                one.sentence()
                        .stems()
                        .contains(
                                dev.companion.mind.voice.Stem.of(
                                        topic.toLowerCase(java.util.Locale.ROOT)));
        return OF_CENTRALITY * central
                + OF_IMPORTANCE * one.episode().seen().importance()
                + (names ? OF_TOPIC : 0);
    }

    /** The heaviest, back in the order in which they were said. */
    private static List<Weighed> chosen(List<Weighed> weighed, int most) {
        var chosen = new ArrayList<Weighed>();
        int length = 0;
        for (var next : weighed) {
            boolean again =
                    chosen.stream()
                            .anyMatch(c ->
                                    Alike.jaccard(c.sentence().stems(), next.sentence().stems())
                                            >= SAME_TWICE);
            boolean fits = chosen.isEmpty() || length + next.sentence().text().length() <= LONGEST;
            if (!again && fits && chosen.size() < most) {
                chosen.add(next);
                length += next.sentence().text().length();
            }
        }
        chosen.sort(Comparator.comparingInt(Weighed::order));
        return chosen;
    }

    private static String quoted(List<Weighed> chosen) {
        return chosen.stream()
                .map(w -> "\"" + w.sentence().text() + "\"")
                .collect(Collectors.joining(" "));
    }
}

package dev.companion.mind.consolidation;

import dev.companion.mind.voice.Stem;
import dev.companion.mind.voice.Words;
import dev.companion.schemas.ConversationEvent.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Episodes that are about one thing, oldest first. */
record Cluster(List<Episode> episodes) {

    private static final double SHARED_BY = 0.5;

    Cluster {
        episodes = List.copyOf(episodes);
    }

    /**
     * What they are about: a word that at least half of them share; of several the one that most
     * share, then the longest. Without one they only sound alike.
     */
    Optional<String> topic() {
        Map<String, Integer> shared = new TreeMap<>();
        episodes.forEach(
                episode -> episode.stems().forEach(stem -> shared.merge(stem, 1, Integer::sum)));
        return shared.entrySet().stream()
                .filter(entry ->
                        entry.getValue() >= 2 && entry.getValue() >= SHARED_BY * episodes.size())
                .filter(entry -> !NoTopic.is(entry.getKey(), episodes))
                .max(
                        Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                                .thenComparingInt(e -> e.getKey().length())
                                .thenComparing(Map.Entry::getKey))
                .map(entry -> spoken(entry.getKey()));
    }

    /** The word as it was written most often, of equals the first in the alphabet. */
    private String spoken(String stem) {
        Map<String, Integer> forms = new TreeMap<>();
        for (var episode : episodes) {
            for (var word : Words.in(episode.seen().text())) {
                if (Stem.of(word.lower()).equals(stem)) {
                    forms.merge(
                            word.capitalised() && !opens(episode, word)
                                    ? word.text()
                                    : word.lower(),
                            1,
                            Integer::sum);
                }
            }
        }
        return forms.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(stem);
    }

    /** Whether a word has its capital only because a sentence begins with it. */
    private static boolean opens(Episode episode, Words.Word word) {
        var before = episode.seen().text().substring(0, word.start()).stripTrailing();
        return before.isEmpty() || ".!?…\"".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    List<UUID> sources() {
        return episodes.stream().map(episode -> episode.seen().id()).toList();
    }

    /** Said once in a direct place, it is not to be brought up in a wider one. */
    Place place() {
        return episodes.stream().anyMatch(episode -> episode.seen().place() == Place.DIRECT)
                ? Place.DIRECT
                : Place.CHANNEL;
    }

    /** 0…1, how alike its episodes are on the average. */
    double cohesion() {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < episodes.size(); i++) {
            for (int j = i + 1; j < episodes.size(); j++) {
                sum += Alike.of(episodes.get(i), episodes.get(j));
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }
}

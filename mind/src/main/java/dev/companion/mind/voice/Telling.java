package dev.companion.mind.voice;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One remembered sentence as a candidate answer.
 *
 * @param text the sentence
 * @param position which sentence of its memory it is
 * @param words of the sentence, in lower case
 * @param stems of the words that carry meaning
 * @param near the same of the sentences right before it, if it says "she" or "it"
 * @param before what was said before that memory, for the same reason
 */
record Telling(
        Memory memory,
        String text,
        int position,
        List<String> words,
        Set<String> stems,
        Set<String> near,
        List<Earlier> before) {

    /** A memory that a later one may lean on. */
    record Earlier(UUID id, Set<String> stems) {}

    private static final Set<String> LEANING =
            Set.of(
                    "he", "she", "they", "it", "his", "her", "their", "its", "he's", "she's",
                    "it's", "they're", "this", "that", "that's", "there", "him", "them", "they've",
                    "she'll", "he'll", "she'd", "he'd");
    private static final Set<String> SPEAKER =
            Set.of(
                    "i", "i'm", "i've", "i'd", "i'll", "im", "ive", "we", "we're", "we've", "we'd",
                    "we'll");
    private static final Set<String> SOMEBODY_ELSE =
            Set.of("he", "she", "they", "he's", "she's", "they're", "his", "her", "their");
    private static final int LEANS_WITHIN = 5;

    static Telling of(Memory memory, List<String> sentences, int position, List<Earlier> before) {
        var text = sentences.get(position);
        var words = Words.lowerIn(text);
        var stems = Words.content(text);
        if (words.stream().limit(LEANS_WITHIN).noneMatch(LEANING::contains)) {
            return new Telling(memory, text, position, words, stems, Set.of(), List.of());
        }
        var near = String.join(" ", sentences.subList(Math.max(0, position - 2), position));
        return new Telling(memory, text, position, words, stems, Words.content(near), before);
    }

    /** Whether it was said with a "she" or an "it" that only the context explains. */
    boolean leaning() {
        return !near.isEmpty() || !before.isEmpty();
    }

    boolean inContext(String stem) {
        return near.contains(stem) || before.stream().anyMatch(e -> e.stems().contains(stem));
    }

    /** The memories without which one would not know that it speaks of this one. */
    List<UUID> leansOn(String entity) {
        if (stems.contains(entity) || near.contains(entity)) {
            return List.of();
        }
        return before.stream().filter(e -> e.stems().contains(entity)).map(Earlier::id).toList();
    }

    /** Speaks of the one who says it, if only by leaving out the "I". */
    boolean ofSpeaker() {
        if (words.stream().anyMatch(SPEAKER::contains)) {
            return true;
        }
        var relative =
                words.size() > 1
                        && words.getFirst().equals("my")
                        && Lexicon.KIN.contains(words.get(1));
        return !relative && words.stream().noneMatch(SOMEBODY_ELSE::contains);
    }

    /** Where "she" cannot be the brother that the context speaks of. */
    boolean contradicts(String noun) {
        var first = words.subList(0, Math.min(2, words.size()));
        var she = first.stream().anyMatch(Set.of("she", "she's", "her")::contains);
        var he = first.stream().anyMatch(Set.of("he", "he's", "his")::contains);
        return (she && Lexicon.MALE.contains(noun)) || (he && Lexicon.FEMALE.contains(noun));
    }
}

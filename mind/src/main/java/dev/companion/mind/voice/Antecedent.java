package dev.companion.mind.voice;

import java.util.Optional;
import java.util.Set;

/** Puts a name where a remembered sentence only said "she". */
final class Antecedent {

    private static final Set<String> SUBJECTS = Set.of("he", "she", "they");
    private static final Set<String> CONTRACTED =
            Set.of("he's", "she's", "he'd", "she'd", "he'll", "she'll");
    private static final Set<String> OWNERS = Set.of("his", "her");

    private Antecedent() {}

    /** The sentence with its first word replaced, where that is a third person standing alone. */
    static String named(String sentence, Optional<String> who) {
        var words = Words.in(sentence);
        if (who.isEmpty() || words.isEmpty()) {
            return sentence;
        }
        var first = words.getFirst();
        var rest = sentence.substring(first.end());
        var name = Words.capitalised(who.get());
        if (CONTRACTED.contains(first.lower())) {
            return name + first.text().substring(first.text().indexOf('\'')) + rest;
        }
        if (OWNERS.contains(first.lower())) {
            return name + "'s" + rest;
        }
        // "They have" would have to become "she has" for one person: only kin in the plural fit.
        var plural = first.lower().equals("they") && !who.get().endsWith("s");
        return SUBJECTS.contains(first.lower()) && !plural ? name + rest : sentence;
    }
}

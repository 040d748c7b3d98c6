package dev.companion.mind.fact;

import dev.companion.mind.voice.Clean;
import java.util.regex.Pattern;

/** A sentence with its contractions written out, so that one pattern finds "I'm" and "im" alike. */
final class Expanded {

    private record Swap(Pattern from, String to) {
        static Swap of(String from, String to) {
            return new Swap(Pattern.compile("(?i)" + from), to);
        }
    }

    private static final Pattern ASIDE =
            Pattern.compile("\\[[^\\]]*\\]|https?://\\S+|\\([^)]*\\)|<3|[:;]-?[)(DP]\\B");
    private static final Swap[] SWAPS = {
        Swap.of("\\bcan(?:'t|not)\\b|\\bcant\\b", "can not"),
        Swap.of("\\bwon't\\b", "will not"),
        Swap.of("\\b(do|does|did|is|are|was|were|have|has|had|would|could|should)n't\\b", "$1 not"),
        Swap.of("\\b(do|does|did|is|are|was|were|have|has)nt\\b", "$1 not"),
        Swap.of("\\bain't\\b", "am not"),
        Swap.of("\\b(?:i'm|im)\\b", "I am"),
        Swap.of("\\b(?:i've|ive)\\b", "I have"),
        Swap.of("\\b(we|they|you)'(re)\\b", "$1 are"),
        Swap.of("\\b(we|they|you)'(ve)\\b", "$1 have"),
        Swap.of("\\b(\\w+)'ll\\b", "$1 will"),
        Swap.of("\\b(\\w+)'d\\b", "$1 would"),
        Swap.of(
                "\\b(he|she|it|that|who|name|birthday)'s (been|got|lived|moved|started|become)\\b",
                "$1 has $2"),
        Swap.of("\\b(he|she|it|that|who|name|birthday|hobby)'s\\b", "$1 is"),
        Swap.of("\\bgonna\\b", "going to"),
        Swap.of("\\b(have|has) got\\b(?! (?:married|engaged|divorced|into|a (?:new )?job))", "$1"),
        Swap.of("\\b(?:favorite|fave|fav)\\b", "favourite"),
        Swap.of("\\bcould not stand\\b", "hated"),
    };

    private Expanded() {}

    /** Cleaned, on one line, at most as long as an earnest message. */
    static String of(String text) {
        var plain = ASIDE.matcher(Clean.text(text, Earnest.LONGEST)).replaceAll(" ");
        for (var swap : SWAPS) {
            plain = swap.from().matcher(plain).replaceAll(swap.to());
        }
        return plain.replaceAll("\\s+", " ").strip();
    }
}

package dev.companion.mind.voice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of life that a statement is from, for questions that fit; its words are in {@code
 * themes.txt}, its questions in the slot {@code ask.<name>}.
 */
record Theme(String name, Set<String> stems) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Set<String> OWN_ONLY = Set.of("family", "friend", "pet", "home");
    private static final Set<String> SPEAKING_OF_OWN =
            Set.of("my", "our", "we", "have", "got", "i've", "moved", "moving");

    static final List<Theme> ALL =
            Sections.of("themes.txt").entrySet().stream()
                    .map(section -> new Theme(section.getKey(), stems(section.getValue())))
                    .toList();

    private static Set<String> stems(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(SPACE.split(line, -1)))
                .map(Stem::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Theme> of(String text) {
        var lower = Words.lowerIn(text);
        var ofUser = lower.stream().anyMatch(SPEAKING_OF_OWN::contains);
        var words = lower.stream().map(Stem::bare).toList();
        Optional<Theme> best = Optional.empty();
        var most = 0L;
        for (var theme : ALL) {
            var hits = words.stream().distinct().filter(theme.stems::contains).count();
            if (hits > most && (ofUser || !OWN_ONLY.contains(theme.name()))) {
                most = hits;
                best = Optional.of(theme);
            }
        }
        return best;
    }

    boolean grave() {
        return name.equals("loss") || name.equals("breakup");
    }
}

package dev.companion.mind.voice;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every phrase the composer can say, by slot. */
final class Phrasebook {

    static final Map<String, List<Variant>> SLOTS = load();

    private Phrasebook() {}

    private static Map<String, List<Variant>> load() {
        Map<String, List<Variant>> slots = new LinkedHashMap<>();
        var files =
                Sections.of(
                        "phrases-lead.txt",
                        "phrases-social.txt",
                        "phrases-self.txt",
                        "phrases-requests.txt",
                        "phrases-memory.txt",
                        "phrases-feeling.txt",
                        "phrases-trouble.txt",
                        "phrases-asking.txt",
                        "phrases-themes.txt",
                        "phrases-opening.txt");
        files.forEach((slot, lines) -> slots.put(slot, variants(lines)));
        return Collections.unmodifiableMap(slots);
    }

    private static List<Variant> variants(List<String> lines) {
        return lines.stream().map(Variant::parse).toList();
    }

    static Set<String> slots() {
        return SLOTS.keySet();
    }

    /**
     * A variant that suits, by weighted chance (key u^(1/w), Efraimidis and Spirakis 2006), the
     * first in that order that was not said lately; when all were, the first.
     *
     * @return empty when the slot has nothing for this voice and these values
     */
    static Optional<String> pick(
            String slot, Voice voice, Dice dice, Said said, Map<String, String> values) {
        var variants = SLOTS.get(slot);
        if (variants == null) {
            throw new IllegalArgumentException("no such slot in the phrase tables: " + slot);
        }
        var order =
                variants.stream()
                        .filter(variant -> variant.suits(voice, values))
                        .sorted(
                                Comparator.comparingDouble(
                                        (Variant variant) -> -key(variant, slot, dice)))
                        .map(variant -> variant.filled(voice, values))
                        .toList();
        return order.stream()
                .filter(text -> !said.lately(text))
                .findFirst()
                .or(() -> order.stream().findFirst());
    }

    private static double key(Variant variant, String slot, Dice dice) {
        return StrictMath.pow(dice.unit(slot + variant.text()), 1 / variant.weight());
    }
}

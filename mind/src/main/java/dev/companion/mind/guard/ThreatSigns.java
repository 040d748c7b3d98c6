package dev.companion.mind.guard;

import dev.companion.schemas.SecurityEvent.Threat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signs of an attack, weighed. Each kind's signs are taken as independent evidence (1 − ∏(1 − w)),
 * all kinds together decide, and the strongest kind gives the attack its name. Weights and
 * threshold are ours, set for few false alarms.
 */
final class ThreatSigns {

    static final ThreatSigns OURS = new ThreatSigns(Rows.read("threats.tsv", 3));

    /** From here on the rules alone suffice. */
    static final double CERTAIN = 0.95;

    private record Sign(Threat threat, double weight, Pattern pattern) {}

    private final List<Sign> signs;

    private ThreatSigns(List<List<String>> rows) {
        signs = rows.stream().map(ThreatSigns::sign).toList();
    }

    /** How many signs there are. */
    int size() {
        return signs.size();
    }

    /** Which signs a text shows, in the order of the table. */
    boolean[] shown(String text) {
        var shown = new boolean[signs.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = signs.get(i).pattern().matcher(text).find();
        }
        return shown;
    }

    /** What the signs in a line's readings come to, all readings being one piece of evidence. */
    Suspicion suspicion(List<String> readings) {
        var innocenceOf = new EnumMap<Threat, Double>(Threat.class);
        double innocence = 1;
        for (var sign : signs) {
            if (readings.stream().anyMatch(text -> sign.pattern().matcher(text).find())) {
                innocence *= 1 - sign.weight();
                innocenceOf.merge(sign.threat(), 1 - sign.weight(), (a, b) -> a * b);
            }
        }
        return new Suspicion(1 - innocence, leastInnocent(innocenceOf));
    }

    /**
     * What was found.
     *
     * @param confidence 0…1
     * @param kind that with the most evidence; empty when there is no sign at all
     */
    record Suspicion(double confidence, Optional<Threat> kind) {}

    private static Optional<Threat> leastInnocent(Map<Threat, Double> innocenceOf) {
        return innocenceOf.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static Sign sign(List<String> row) {
        return new Sign(
                Threat.valueOf(row.get(0)),
                Double.parseDouble(row.get(1)),
                Pattern.compile(row.get(2)));
    }
}

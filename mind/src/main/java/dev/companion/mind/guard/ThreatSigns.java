package dev.companion.mind.guard;

import dev.companion.schemas.SecurityEvent.Threat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Signs of an attack, weighed. Each kind's signs are taken as independent evidence (1 − ∏(1 − w)),
 * all kinds together decide, and the strongest kind gives the attack its name. Weights and
 * threshold are ours, set for few false alarms.
 */
final class ThreatSigns {

    static final ThreatSigns OURS = new ThreatSigns(Rows.read("threats.tsv", 3));
    static final double THRESHOLD = 0.64;

    private record Sign(Threat threat, double weight, Pattern pattern) {}

    private final List<Sign> signs;

    private ThreatSigns(List<List<String>> rows) {
        signs = rows.stream().map(ThreatSigns::sign).toList();
    }

    Screening screen(String text) {
        double innocence = 1;
        var innocenceOf = new EnumMap<Threat, Double>(Threat.class);
        for (var sign : signs) {
            if (sign.pattern().matcher(text).find()) {
                innocence *= 1 - sign.weight();
                innocenceOf.merge(sign.threat(), 1 - sign.weight(), (a, b) -> a * b);
            }
        }
        double suspicion = 1 - innocence;
        if (suspicion <= THRESHOLD) {
            return Screening.clear(innocence);
        }
        return Screening.threat(leastInnocent(innocenceOf), suspicion);
    }

    private static Threat leastInnocent(Map<Threat, Double> innocenceOf) {
        return innocenceOf.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static Sign sign(List<String> row) {
        return new Sign(
                Threat.valueOf(row.get(0)),
                Double.parseDouble(row.get(1)),
                Pattern.compile(row.get(2)));
    }
}

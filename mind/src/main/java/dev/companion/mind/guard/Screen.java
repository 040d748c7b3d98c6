package dev.companion.mind.guard;

import dev.companion.schemas.SecurityEvent.Threat;
import java.util.List;
import java.util.Optional;

/**
 * Screens a line offline: by rules and by a small fitted detector. Crisis wins over threat: someone
 * in danger is never met as an attacker. Asking for a tone or a role is welcome; only the signs of
 * an attack around it count.
 */
public final class Screen {

    public static final String VERSION = "screen-2";

    /** From which suspicion on a line is an attack. */
    public static final double THREAT_FROM = 0.7;

    /** A line of an attack without a sign of any kind: a longer one mostly builds up a role. */
    private static final int SHORT = 200;

    private Screen() {}

    /** Without a vector: the words alone decide. */
    public static Screening screen(String line) {
        return screen(line, Optional.empty());
    }

    /**
     * What a line is up to.
     *
     * @param vector of the line by {@link ScreenModel#EMBEDDER}; that of another must not be given
     */
    public static Screening screen(String line, Optional<float[]> vector) {
        return screen(line, vector, ScreenModel.shipped());
    }

    /** By another model than the one that ships. */
    public static Screening screen(String line, Optional<float[]> vector, ScreenModel model) {
        var danger = danger(line);
        if (danger.isPresent()) {
            return danger.get();
        }
        var readings = Readings.of(line);
        var rules = ThreatSigns.OURS.suspicion(readings.all());
        double slipped =
                Pasted.in(line).map(Pasted::passages).orElse(List.of()).stream()
                        .mapToDouble(model::ofPassage)
                        .max()
                        .orElse(0);
        double open = Math.max(ruled(rules.confidence()), model.ofLine(readings, vector));
        if (Math.max(open, slipped) < THREAT_FROM) {
            return Screening.clear(1 - Math.max(open, slipped));
        }
        return slipped >= open
                ? Screening.threat(Threat.HIDDEN_INSTRUCTIONS, slipped)
                : Screening.threat(rules.kind().orElse(unnamed(readings)), open);
    }

    /** Looks for danger alone. */
    public static Optional<Screening> danger(String text) {
        return CrisisSigns.read(text) instanceof CrisisReading.Danger danger
                ? Optional.of(Screening.crisis(danger))
                : Optional.empty();
    }

    private static double ruled(double confidence) {
        return confidence < ThreatSigns.CERTAIN ? 0 : confidence;
    }

    private static Threat unnamed(Readings readings) {
        return readings.plain().length() < SHORT
                ? Threat.INSTRUCTION_INJECTION
                : Threat.ROLE_PLAY_ATTACK;
    }
}

package dev.companion.gateway.life;

import dev.companion.gateway.BadRequest;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.schemas.Appraisal;
import dev.companion.topics.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Who can say anew what turns mean, by name. */
record Appraisers(Map<String, Appraiser> byName) {

    Appraisers {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    static Appraisers all(CompanionLog log) {
        var all = new LinkedHashMap<String, Appraiser>();
        all.put(
                OfflineAppraiser.VERSION,
                new TurnAppraiser(
                        log, turn -> Optional.of(OfflineAppraiser.appraise(turn.event().lines()))));
        all.put("recorded model", new RecordedAppraiser(log, Appraisers::answered));
        return new Appraisers(all);
    }

    Appraiser named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() ->
                        new BadRequest(
                                "no appraiser \"%s\"; there are %s"
                                        .formatted(name, String.join(", ", byName.keySet()))));
    }

    /** A model's answer is an appraisal as the journal writes it, and nothing else. */
    private static Optional<Appraisal> answered(String answer) {
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(answer, Appraisal.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}

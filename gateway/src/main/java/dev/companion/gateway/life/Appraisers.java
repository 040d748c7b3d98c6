package dev.companion.gateway.life;

import dev.companion.gateway.BadRequest;
import dev.companion.mind.affect.AffectModel;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.models.AppraisalAnswer;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.schemas.Appraisal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who can say anew what turns mean, by name. */
record Appraisers(Map<String, Appraiser> byName) {

    Appraisers {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    static Appraisers all(CompanionLog log, Embedder embedder) {
        var all = new LinkedHashMap<String, Appraiser>();
        all.put(
                OfflineAppraiser.VERSION,
                new TurnAppraiser(
                        log, turn -> Optional.of(OfflineAppraiser.appraise(turn.event().lines()))));
        all.put(
                OfflineAppraiser.JOINED,
                new TurnAppraiser(log, turn -> joined(embedder, turn.event().lines())));
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

    private static Optional<Appraisal> joined(Embedder embedder, List<String> lines) {
        boolean fits = embedder.model().equals(AffectModel.EMBEDDER);
        return fits
                        && embedder.embed(List.of(String.join("\n", lines)))
                                instanceof Embedding.Vectors(var vectors)
                ? Optional.of(
                        OfflineAppraiser.appraise(lines, Optional.of(vectors.getFirst()))
                                .variables())
                : Optional.empty();
    }

    private static Optional<Appraisal> answered(String answer) {
        return switch (AppraisalAnswer.parse(answer)) {
            case AppraisalAnswer.Read(var variables) -> Optional.of(variables);
            case AppraisalAnswer.Unusable _ -> Optional.empty();
        };
    }
}

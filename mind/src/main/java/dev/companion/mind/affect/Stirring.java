package dev.companion.mind.affect;

import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Traits;
import java.util.List;

/** How strongly words move anyone, not one companion: no trait leans either way. */
public final class Stirring {

    private static final Traits ANYONE = new Traits(0.5, 0.5, 0.5, 0.5, 0.5);

    private Stirring() {}

    /** The intensity of the strongest emotion a line stirs by its words alone, 0…1. */
    public static double of(String text) {
        return OccTree.emotions(OfflineAppraiser.appraise(List.of(text)), ANYONE).stream()
                .mapToDouble(FeltEmotion::intensity)
                .max()
                .orElse(0);
    }
}

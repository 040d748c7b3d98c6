package dev.companion.mind.affect;

import dev.companion.schemas.Appraisal;
import java.util.Optional;

/**
 * What the offline appraiser made of a turn.
 *
 * @param version of what read it: {@link OfflineAppraiser#JOINED}, or {@link
 *     OfflineAppraiser#VERSION} when there was no vector and the lexicon read alone
 * @param felt how the turn is felt, where the affect model could read it
 */
public record OfflineAppraisal(Appraisal variables, String version, Optional<Vad> felt) {}

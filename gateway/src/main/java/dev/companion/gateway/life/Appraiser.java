package dev.companion.gateway.life;

import dev.companion.schemas.Appraisal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says what turns mean that were appraised once already. */
@FunctionalInterface
interface Appraiser {

    Readings read(UUID companion, Set<UUID> turns);

    /**
     * What it makes of them.
     *
     * @param variables by turn
     * @param missing why a turn that is not among them is not
     */
    record Readings(Map<UUID, Appraisal> variables, String missing) {
        public Readings {
            variables = Map.copyOf(variables);
        }
    }
}

package dev.companion.gateway.personality;

import dev.companion.schemas.PersonalitySnapshot;

/**
 * A personality after a change, with the number of that change's row.
 *
 * @param id derived from the change's place in the log
 */
record Placed(long id, PersonalitySnapshot snapshot) {}

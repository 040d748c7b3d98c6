package dev.companion.stores.postgres;

import dev.companion.migrations.tables.Tables;
import java.util.List;
import org.jooq.Table;

/**
 * The tables that are made of the log alone. Beside them there are identities, keys, and how much
 * was deleted of people who were forgotten.
 */
final class RowTables {

    /** How far the log was read into the others goes with them. */
    static final List<Table<?>> ALL =
            List.of(
                    Tables.USER_PROFILES,
                    Tables.EXCLUSIONS,
                    Tables.PERSONALITY_STATE,
                    Tables.NEEDS,
                    Tables.NEED_SATISFACTIONS,
                    Tables.QUIRKS,
                    Tables.REFLECTIONS,
                    Tables.MESSAGES,
                    Tables.INTERACTIONS,
                    Tables.SECURITY_INCIDENTS,
                    Tables.MEMORIES,
                    Tables.MEMORY_CONFLICTS,
                    Tables.FORGOTTEN_MEMORIES,
                    Tables.SUPERSEDED_MEMORIES,
                    Tables.DOCUMENTS,
                    Tables.MEMORY_BLOCKS,
                    Tables.REMINDERS,
                    Tables.ACCESS_KEYS,
                    Tables.APPLIED_EVENTS,
                    Tables.PROJECTION_OFFSETS);

    private RowTables() {}
}

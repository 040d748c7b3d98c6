package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.USER_PROFILES;

import dev.companion.schemas.UserEvent.ProfileChanged;
import dev.companion.schemas.UserEvent.StartedAnew;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** ProfileChanged, StartedAnew → columns of user_profiles; what they do not name stays. */
final class ProfileChanges {

    private ProfileChanges() {}

    static void write(DSLContext sql, List<Fact<ProfileChanged>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        for (var fact : MemoryChanges.onlyNew(sql, facts)) {
            var event = fact.event();
            sql.update(USER_PROFILES)
                    .set(USER_PROFILES.USERNAME, or(event.name(), USER_PROFILES.USERNAME))
                    .set(USER_PROFILES.TIMEZONE, or(event.timeZone(), USER_PROFILES.TIMEZONE))
                    .set(
                            USER_PROFILES.REGION,
                            DSL.nullif(or(event.region(), USER_PROFILES.REGION), ""))
                    .where(USER_PROFILES.COMPANION_ID.eq(fact.companion()))
                    .execute();
        }
    }

    static void anew(DSLContext sql, List<Fact<StartedAnew>> facts) {
        if (facts.isEmpty()) {
            return;
        }
        for (var fact : MemoryChanges.onlyNew(sql, facts)) {
            sql.update(USER_PROFILES)
                    .set(USER_PROFILES.PREFERRED_PERSONALITY_PROFILE, fact.event().profile())
                    .where(USER_PROFILES.COMPANION_ID.eq(fact.companion()))
                    .execute();
        }
    }

    private static Field<String> or(Optional<String> changed, Field<String> known) {
        return changed.<Field<String>>map(text -> DSL.val(Columns.text(text))).orElse(known);
    }
}

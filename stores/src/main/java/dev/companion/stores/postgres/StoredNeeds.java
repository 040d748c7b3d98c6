package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.NEEDS;
import static dev.companion.migrations.tables.Tables.NEED_SATISFACTIONS;

import dev.companion.schemas.Need;
import java.util.List;
import java.util.UUID;

/** How often needs were met, as projected. May throw {@link DatabaseUnavailable}. */
public final class StoredNeeds {

    private final Database database;

    public StoredNeeds(Database database) {
        this.database = database;
    }

    /** Every need of a companion, in the order they are declared. */
    public List<NeedRow> of(UUID companion) {
        return database.ofCompanion(
                companion,
                rows ->
                        rows.from(NEEDS).orderBy(NEEDS.ID).fetch().stream()
                                .map(need -> {
                                    var met =
                                            rows.from(NEED_SATISFACTIONS)
                                                    .where(
                                                            NEED_SATISFACTIONS.NEED_TYPE.eq(
                                                                    need.getNeedType()))
                                                    .and(NEED_SATISFACTIONS.AT.ge(need.getSince()))
                                                    .orderBy(NEED_SATISFACTIONS.AT.desc())
                                                    .fetch(NEED_SATISFACTIONS.AT);
                                    return new NeedRow(
                                            need.getId(),
                                            Columns.named(Need.class, need.getNeedType()),
                                            met.stream().findFirst(),
                                            met.size());
                                })
                                .toList());
    }
}

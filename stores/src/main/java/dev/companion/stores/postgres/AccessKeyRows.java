package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.ACCESS_KEYS;

import dev.companion.migrations.tables.tables.records.AccessKeysRecord;
import dev.companion.schemas.UserEvent.KeyIssued;
import dev.companion.schemas.UserEvent.KeyRevoked;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;

/** KeyIssued → access_keys, and the first KeyRevoked into the row. */
final class AccessKeyRows {

    private AccessKeyRows() {}

    static void write(
            DSLContext sql, List<Fact<KeyIssued>> issued, List<Fact<KeyRevoked>> revoked) {
        var rows = issued.stream().map(AccessKeyRows::row).toList();
        NewRows.insert(sql, ACCESS_KEYS, ACCESS_KEYS.KEY_ID, rows);
        if (!revoked.isEmpty()) {
            sql.batch(revoked.stream().map(fact -> revoke(sql, fact)).toList()).execute();
        }
    }

    private static AccessKeysRecord row(Fact<KeyIssued> fact) {
        var event = fact.event();
        var row = new AccessKeysRecord();
        row.setKeyId(event.key());
        row.setCompanionId(fact.companion());
        row.setUserId(fact.userId());
        row.setHash(event.hash());
        row.setLabel(Columns.text(event.label().orElse("")));
        row.setIssuedAt(event.at());
        return row;
    }

    private static Query revoke(DSLContext sql, Fact<KeyRevoked> fact) {
        return sql.update(ACCESS_KEYS)
                .set(ACCESS_KEYS.REVOKED_AT, fact.event().at())
                .where(ACCESS_KEYS.KEY_ID.eq(fact.event().key()))
                .and(ACCESS_KEYS.COMPANION_ID.eq(fact.companion()))
                .and(ACCESS_KEYS.REVOKED_AT.isNull());
    }
}

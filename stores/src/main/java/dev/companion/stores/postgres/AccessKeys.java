package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.ACCESS_KEYS;

import dev.companion.migrations.tables.tables.records.AccessKeysRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys as projected, for operators. Every read may throw {@link DatabaseUnavailable}. */
public final class AccessKeys {

    /** As many may be in force at a time. */
    public static final int MOST = 10_000;

    private final Database database;

    public AccessKeys(Database database) {
        this.database = database;
    }

    /** Those that open something, the oldest {@link #MOST}. */
    public List<AccessKeyRow> live() {
        return database.ofEveryone(sql ->
                sql.selectFrom(ACCESS_KEYS)
                        .where(ACCESS_KEYS.REVOKED_AT.isNull())
                        .orderBy(ACCESS_KEYS.ISSUED_AT, ACCESS_KEYS.KEY_ID)
                        .limit(MOST)
                        .fetch(AccessKeys::read));
    }

    /** All there ever were, newest first. */
    public List<AccessKeyRow> list(int limit, int offset) {
        return database.ofEveryone(sql ->
                sql.selectFrom(ACCESS_KEYS)
                        .orderBy(ACCESS_KEYS.ISSUED_AT.desc(), ACCESS_KEYS.KEY_ID)
                        .limit(Page.limit(limit))
                        .offset(Page.offset(offset))
                        .fetch(AccessKeys::read));
    }

    public Optional<AccessKeyRow> find(UUID key) {
        return database.ofEveryone(sql ->
                sql.selectFrom(ACCESS_KEYS)
                        .where(ACCESS_KEYS.KEY_ID.eq(key))
                        .fetchOptional(AccessKeys::read));
    }

    private static AccessKeyRow read(AccessKeysRecord row) {
        return new AccessKeyRow(
                row.getKeyId(),
                row.getCompanionId(),
                row.getUserId(),
                row.getHash(),
                row.getLabel(),
                row.getIssuedAt(),
                Optional.ofNullable(row.getRevokedAt()));
    }
}

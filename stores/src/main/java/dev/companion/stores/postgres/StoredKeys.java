package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.COMPANION_KEYS;

import dev.companion.migrations.tables.tables.records.CompanionKeysRecord;
import dev.companion.stores.keys.KeysUnavailable;
import dev.companion.stores.keys.WrappedKey;
import dev.companion.stores.keys.WrappedKeys;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The wrapped keys in the table {@code companion_keys}. */
public final class StoredKeys implements WrappedKeys {

    private final Database database;

    public StoredKeys(Database database) {
        this.database = database;
    }

    @Override
    public Optional<WrappedKey> find(UUID companion) {
        return orUnavailable(() ->
                database.ofCompanion(
                        companion,
                        rows -> rows.from(COMPANION_KEYS).fetchOptional(StoredKeys::read)));
    }

    @Override
    public List<WrappedKey> all() {
        return orUnavailable(() ->
                database.ofEveryone(sql -> sql.selectFrom(COMPANION_KEYS).fetch(StoredKeys::read)));
    }

    private static <T> T orUnavailable(Supplier<T> read) {
        try {
            return read.get();
        } catch (DatabaseUnavailable e) {
            throw new KeysUnavailable(e);
        }
    }

    private static WrappedKey read(CompanionKeysRecord row) {
        return new WrappedKey(row.getCompanionId(), row.getKeyId(), row.getWrappedKey());
    }
}

package dev.companion.stores.postgres;

import static dev.companion.migrations.tables.Tables.COMPANION_KEYS;
import static dev.companion.migrations.tables.Tables.IDENTITIES;

import dev.companion.migrations.tables.tables.records.IdentitiesRecord;
import dev.companion.schemas.DocumentEvent;
import dev.companion.stores.keys.MasterKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/**
 * Who is which companion's person. Everyone ever looked up stays in memory (some 300 bytes each),
 * so that they are served while the database is down. Safe for use by many threads and processes.
 */
public final class Identities {

    private static final int LONGEST_DOOR = 20;
    private static final int LONGEST_EXTERNAL_ID = 100;
    private static final String NOBODYS_DOOR = "shared";
    private static final String EVERYONE = "everyone";

    private final Database database;
    private final MasterKey master;
    private final InstantSource clock;
    private final Map<Outside, Identity> byOutside = new ConcurrentHashMap<>();
    private final Map<UUID, Identity> byCompanion = new ConcurrentHashMap<>();
    private final Set<UUID> dropped = ConcurrentHashMap.newKeySet();

    public Identities(Database database, MasterKey master, InstantSource clock) {
        this.database = database;
        this.master = master;
        this.clock = clock;
    }

    /**
     * Loads everyone.
     *
     * @return how many
     * @throws DatabaseUnavailable when the database is out of reach
     */
    public int preload() {
        var all = database.ofEveryone(sql -> sql.selectFrom(IDENTITIES).fetch(Identities::read));
        all.forEach(this::remember);
        return all.size();
    }

    /**
     * The identity of someone who may never have come in.
     *
     * @throws DatabaseUnavailable when they are not in memory and cannot be looked up now
     */
    public Optional<Identity> find(String door, String externalId) {
        var known = byOutside.get(new Outside(door, externalId));
        if (known != null) {
            return Optional.of(known);
        }
        return database.ofEveryone(sql -> select(sql, door, externalId)).map(this::remember);
    }

    /**
     * Whose companion it is; empty when they were forgotten.
     *
     * @throws DatabaseUnavailable when it is not in memory and cannot be looked up now
     */
    public Optional<Identity> ofCompanion(UUID companion) {
        var known = byCompanion.get(companion);
        if (known != null) {
            return Optional.of(known);
        }
        return database.ofEveryone(sql ->
                        sql.selectFrom(IDENTITIES)
                                .where(IDENTITIES.COMPANION_ID.eq(companion))
                                .fetchOptional(Identities::read))
                .map(this::remember);
    }

    /**
     * The identity of someone who may be new. A new one comes with a random companion id and a key,
     * both or neither; asked by several processes at once, all get the same one.
     *
     * @throws DatabaseUnavailable when they are not in memory and the database is out of reach
     */
    public Identity findOrCreate(String door, String externalId) {
        requireLength("door", door, LONGEST_DOOR);
        requireLength("external id", externalId, LONGEST_EXTERNAL_ID);
        return find(door, externalId)
                .orElseGet(() ->
                        remember(
                                database.inTransaction(
                                        sql -> create(sql, door, externalId, UUID.randomUUID()))));
    }

    /**
     * Who stands for everyone where something is for all: {@link DocumentEvent#SHARED}, with a key
     * as everybody has. Nobody comes in at its door.
     *
     * @throws DatabaseUnavailable when it is not in memory and the database is out of reach
     */
    public Identity everyone() {
        return find(NOBODYS_DOOR, EVERYONE)
                .orElseGet(() ->
                        remember(
                                database.inTransaction(sql ->
                                        create(
                                                sql,
                                                NOBODYS_DOOR,
                                                EVERYONE,
                                                DocumentEvent.SHARED))));
    }

    /** Says that the companion's first fact is in the log. */
    public void markInitialized(UUID companion) {
        database.ofEveryone(sql ->
                        sql.update(IDENTITIES)
                                .set(IDENTITIES.INITIALIZED, true)
                                .where(IDENTITIES.COMPANION_ID.eq(companion))
                                .returning()
                                .fetchOptional(Identities::read))
                .ifPresent(this::remember);
    }

    /**
     * Lets go of someone whose row has been deleted, or will be: until then it is looked up each
     * time, so that whoever it was is a stranger as soon as it is gone.
     */
    public void drop(UUID companion) {
        dropped.add(companion);
        var known = byCompanion.get(companion);
        if (known != null) {
            letGo(known);
        }
    }

    private void letGo(Identity identity) {
        byCompanion.remove(identity.companion());
        byOutside.remove(new Outside(identity.door(), identity.externalId()), identity);
    }

    /** Everyone, oldest first. For operators. */
    public List<Identity> list(int limit, int offset) {
        return database.ofEveryone(sql ->
                sql.selectFrom(IDENTITIES)
                        .where(IDENTITIES.DOOR.ne(NOBODYS_DOOR))
                        .orderBy(IDENTITIES.CREATED_AT, IDENTITIES.COMPANION_ID)
                        .limit(Page.limit(limit))
                        .offset(Page.offset(offset))
                        .fetch(Identities::read));
    }

    public long count() {
        return database.ofEveryone(
                sql -> (long) sql.fetchCount(IDENTITIES, IDENTITIES.DOOR.ne(NOBODYS_DOOR)));
    }

    private Identity create(DSLContext sql, String door, String externalId, UUID companion) {
        var now = clock.instant();
        var created =
                sql.insertInto(IDENTITIES)
                        .set(IDENTITIES.DOOR, door)
                        .set(IDENTITIES.EXTERNAL_ID, externalId)
                        .set(IDENTITIES.COMPANION_ID, companion)
                        .set(IDENTITIES.CREATED_AT, now)
                        .onConflict(IDENTITIES.DOOR, IDENTITIES.EXTERNAL_ID)
                        .doNothing()
                        .returning()
                        .fetchOptional(Identities::read);
        if (created.isEmpty()) {
            // Another process was first, and has committed: doNothing waited for it.
            return select(sql, door, externalId)
                    .orElseThrow(() -> new IllegalStateException("identity came and went"));
        }
        var key = master.newCompanionKey(companion);
        sql.insertInto(COMPANION_KEYS)
                .set(COMPANION_KEYS.COMPANION_ID, companion)
                .set(COMPANION_KEYS.KEY_ID, key.keyId())
                .set(COMPANION_KEYS.WRAPPED_KEY, key.bytes())
                .set(COMPANION_KEYS.CREATED_AT, now)
                .execute();
        return created.get();
    }

    private static Optional<Identity> select(DSLContext sql, String door, String externalId) {
        return sql.selectFrom(IDENTITIES)
                .where(IDENTITIES.DOOR.eq(door))
                .and(IDENTITIES.EXTERNAL_ID.eq(externalId))
                .fetchOptional(Identities::read);
    }

    private static Identity read(IdentitiesRecord row) {
        return new Identity(
                row.getDoor(),
                row.getExternalId(),
                row.getCompanionId(),
                row.getCreatedAt(),
                row.getInitialized());
    }

    private Identity remember(Identity identity) {
        byOutside.put(new Outside(identity.door(), identity.externalId()), identity);
        byCompanion.put(identity.companion(), identity);
        if (dropped.contains(identity.companion())) {
            // It was dropped while it was being read, or its row is not deleted yet.
            letGo(identity);
        }
        return identity;
    }

    private static void requireLength(String what, String value, int longest) {
        if (value.isBlank() || value.length() > longest || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    what + " must have 1.." + longest + " characters, had " + value.length());
        }
    }

    private record Outside(String door, String externalId) {}
}

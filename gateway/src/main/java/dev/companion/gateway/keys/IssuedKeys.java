package dev.companion.gateway.keys;

import dev.companion.gateway.Births;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Refused;
import dev.companion.gateway.access.KeyBook;
import dev.companion.gateway.people.Ledger;
import dev.companion.schemas.UserEvent.KeyIssued;
import dev.companion.schemas.UserEvent.KeyRevoked;
import dev.companion.stores.keys.AccessKey;
import dev.companion.stores.postgres.AccessKeyRow;
import dev.companion.stores.postgres.AccessKeys;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes keys and takes them back; what is asked next, here, is asked of the new state. */
public final class IssuedKeys {

    private final Births births;
    private final Ledger ledger;
    private final AccessKeys rows;
    private final KeyBook book;
    private final InstantSource clock;

    public IssuedKeys(
            Births births, Ledger ledger, AccessKeys rows, KeyBook book, InstantSource clock) {
        this.births = births;
        this.ledger = ledger;
        this.rows = rows;
        this.book = book;
        this.clock = clock;
    }

    /**
     * A key that was just made.
     *
     * @param secret what its holder is to show; it is kept nowhere
     * @param applied whether it works already, and not only in a while
     */
    record Issued(UUID id, String secret, boolean applied) {}

    /** Someone nobody knows yet gets a companion with it. */
    Issued issue(String userId, Optional<String> label) {
        if (rows.live().size() >= AccessKeys.MOST) {
            throw new Refused(
                    "%,d keys are in force, which is the most; revoke one first"
                            .formatted(AccessKeys.MOST));
        }
        var companion = births.companionOf(userId, userId, clock.instant());
        var id = UUID.randomUUID();
        var secret = AccessKey.newOfUser();
        var fact = new KeyIssued(clock.instant(), id, AccessKey.hash(secret), label);
        boolean applied = ledger.write(companion, id.toString(), fact);
        book.refresh();
        return new Issued(id, secret, applied);
    }

    /**
     * Returns when it opens nothing here any more; twice is once.
     *
     * @return whether the rows have it too
     */
    boolean revoke(UUID key) {
        var row = rows.find(key).orElseThrow(() -> new NotFound("no key " + key));
        if (row.revoked().isPresent()) {
            return true;
        }
        var fact = new KeyRevoked(clock.instant(), key);
        boolean applied = ledger.write(row.companion(), key.toString(), fact);
        book.drop(key);
        return applied;
    }

    List<AccessKeyRow> list(int limit, int offset) {
        return rows.list(limit, offset);
    }
}

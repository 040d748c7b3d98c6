package dev.companion.gateway.privacy;

import dev.companion.gateway.chat.ReplyWatch;
import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.Recorded;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.DeletedRows;
import dev.companion.topics.erasure.Holding.Duty;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The gateway's part of forgetting: the projection of the rows deletes them, with the key and the
 * identity, as it reads the request; here it is waited for.
 */
public final class RowsGone implements Duty {

    private final DeletedRows rows;
    private final ReplyWatch replies;

    public RowsGone(DeletedRows rows, ReplyWatch replies) {
        this.rows = rows;
        this.replies = replies;
    }

    @Override
    public Map<String, Long> letGo(Recorded<ErasureRequested> request) {
        replies.forget(request.companion());
        var deleted = new TreeMap<String, Long>();
        find(request.id())
                .orElseThrow(() -> new NotNow("the rows are not deleted yet"))
                .forEach((table, rows) -> deleted.put("rows." + table, rows));
        return deleted;
    }

    private Optional<Map<String, Long>> find(UUID receipt) {
        try {
            return rows.find(receipt);
        } catch (DatabaseUnavailable e) {
            throw new NotNow("PostgreSQL is away, and with it the rows to delete", e);
        }
    }
}

package dev.companion.stores.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;

/** How far the log was read, as it is kept in a commit beside what was read. */
record Progress(Map<Integer, Long> next) {

    private static final String PREFIX = "next/";

    Progress {
        next = Map.copyOf(next);
    }

    static Progress of(IndexWriter writer) {
        var next = new HashMap<Integer, Long>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().startsWith(PREFIX)) {
                    next.put(
                            Integer.valueOf(entry.getKey().substring(PREFIX.length())),
                            Long.valueOf(entry.getValue()));
                }
            }
        }
        return new Progress(next);
    }

    Progress with(Map<Integer, Long> newer) {
        var all = new HashMap<>(next);
        all.putAll(newer);
        return new Progress(all);
    }

    /** Goes into the writer's next commit, whatever brings that about. */
    void noteIn(IndexWriter writer) {
        var data = new HashMap<String, String>();
        data.put(IndexFolder.LAYOUT_KEY, IndexFolder.LAYOUT);
        next.forEach((partition, offset) -> data.put(PREFIX + partition, offset.toString()));
        writer.setLiveCommitData(data.entrySet());
    }
}

package dev.companion.mind.personality;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The last ids of each producer that were folded in. */
record Seen(SortedMap<String, RecentIds> byProducer) {

    static final Seen NOTHING = new Seen(Collections.emptySortedMap());

    boolean contains(String producer, UUID id) {
        var known = byProducer.get(producer);
        return known != null && known.contains(id);
    }

    Seen plus(String producer, UUID id) {
        var more = new TreeMap<>(byProducer);
        more.put(producer, byProducer.getOrDefault(producer, RecentIds.NONE).plus(id));
        return new Seen(Collections.unmodifiableSortedMap(more));
    }
}

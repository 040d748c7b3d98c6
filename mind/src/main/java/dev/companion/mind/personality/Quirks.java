package dev.companion.mind.personality;

import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.QuirkSnapshot;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A companion's quirks by id, at most {@value #MOST}: the weakest make room. */
record Quirks(SortedMap<UUID, Quirk> byId) {

    static final int MOST = 50;
    static final Quirks NONE = new Quirks(Collections.emptySortedMap());

    Quirks {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** After some were seen: they grow, and what has faded away is forgotten. */
    Quirks observed(List<ObservedQuirk> seen, Instant at) {
        var after = new TreeMap<>(byId);
        for (var each : seen) {
            var known = after.get(each.quirk());
            after.put(each.quirk(), known == null ? Quirk.first(each, at) : known.again(each, at));
        }
        after.values().removeIf(quirk -> quirk.goneAt(at));
        while (after.size() > MOST) {
            after.remove(weakest(after, at));
        }
        return new Quirks(after);
    }

    Map<UUID, QuirkSnapshot> at(Instant moment, double threshold) {
        var snapshots = new TreeMap<UUID, QuirkSnapshot>();
        byId.forEach((id, quirk) ->
                snapshots.put(
                        id,
                        new QuirkSnapshot(
                                id,
                                quirk.kind(),
                                quirk.strengthAt(moment),
                                quirk.times(),
                                quirk.firstSeen(),
                                quirk.lastSeen(),
                                quirk.activeAt(moment, threshold))));
        return snapshots;
    }

    private static UUID weakest(SortedMap<UUID, Quirk> quirks, Instant at) {
        return Collections.min(
                        quirks.entrySet(),
                        Comparator.comparingDouble(
                                (Map.Entry<UUID, Quirk> e) -> e.getValue().strengthAt(at)))
                .getKey();
    }
}

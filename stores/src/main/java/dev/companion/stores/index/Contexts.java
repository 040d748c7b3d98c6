package dev.companion.stores.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * What came before a turn in its conversation, from the index and from a batch that is not in it
 * yet. Only what those who may see the turn may see as well: a context is searched like a text.
 */
final class Contexts {

    /** As far back as a pronoun usually reaches; see {@link Words} for what it brings. */
    private static final int TURNS_BEFORE = 2;

    private static final Comparator<Episode> IN_ORDER =
            Comparator.comparingLong(Episode::turn)
                    .thenComparing(Episode::at)
                    .thenComparing(Episode::id);

    private record Talk(UUID companion, UUID conversation) {
        static Talk of(Episode episode) {
            return new Talk(episode.companion(), episode.conversation());
        }
    }

    private final IndexSearcher index;
    private final Map<Talk, NavigableSet<Episode>> fresh = new HashMap<>();

    Contexts(IndexSearcher index, Collection<Memory> batch) {
        this.index = index;
        for (var memory : batch) {
            memory.episode()
                    .ifPresent(episode ->
                            fresh.computeIfAbsent(Talk.of(episode), _ -> new TreeSet<>(IN_ORDER))
                                    .add(episode));
        }
    }

    /** The turn's text after that of the two turns before it. */
    String of(Episode episode) throws IOException {
        var nearby = new TreeSet<>(IN_ORDER);
        nearby.addAll(stored(episode));
        nearby.addAll(fresh(episode));
        var before =
                nearby.headSet(episode, false).descendingSet().stream()
                        .limit(TURNS_BEFORE)
                        .toList();
        return Stream.concat(before.reversed().stream(), Stream.of(episode))
                .map(Episode::text)
                .collect(Collectors.joining("\n"));
    }

    private List<Episode> fresh(Episode episode) {
        NavigableSet<Episode> talk =
                fresh.getOrDefault(Talk.of(episode), Collections.emptyNavigableSet());
        return talk.headSet(episode, false).descendingSet().stream()
                .filter(other -> other.place() == episode.place())
                .limit(TURNS_BEFORE)
                .toList();
    }

    private List<Episode> stored(Episode episode) throws IOException {
        var until =
                NumericDocValuesField.newSlowRangeQuery(
                        Documents.TURN, Long.MIN_VALUE, episode.turn());
        var audience = new Audience(episode.companion(), episode.place());
        var wanted =
                new BooleanQuery.Builder()
                        .add(inConversation(episode.conversation()), Occur.FILTER)
                        .add(until, Occur.FILTER)
                        .build();
        // The turn itself may be among them, and one said at the same place in the order.
        return newest(index, audience.only(wanted), TURNS_BEFORE + 2).stream()
                .filter(other -> other.place() == episode.place())
                .toList();
    }

    static Query inConversation(UUID conversation) {
        return new TermQuery(new Term(Documents.CONVERSATION, conversation.toString()));
    }

    /** Newest first. The files are kept in that order, so that only so many are looked at. */
    static List<Episode> newest(IndexSearcher index, Query wanted, int limit) throws IOException {
        var hits =
                index.search(wanted, new TopFieldCollectorManager(Documents.ORDER, limit, limit));
        var leaves = index.getIndexReader().leaves();
        var episodes = new ArrayList<Episode>();
        for (var hit : hits.scoreDocs) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            episodes.add(Documents.episode(Documents.stored(leaf, hit.doc - leaf.docBase)));
        }
        return episodes;
    }
}

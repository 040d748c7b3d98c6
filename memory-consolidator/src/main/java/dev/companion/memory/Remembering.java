package dev.companion.memory;

import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.mind.affect.Stirring;
import dev.companion.mind.memory.Importance;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes memories of what was said: the words themselves, how much they matter, what they mean. */
final class Remembering {

    private static final String MODULE = MemoryConsolidator.MODULE;

    private final CachedVectors vectors;
    private final boolean scoring;
    private final Questions questions = new Questions();

    /**
     * @param scoring whether a model is there to score later what is scored by its words here
     */
    Remembering(CachedVectors vectors, boolean scoring) {
        this.vectors = vectors;
        this.scoring = scoring;
    }

    /** The facts, in the order they are to be written. */
    List<Recorded<? extends MemoryEvent>> of(List<Said> said) {
        var embedded = embedded(said);
        var facts = new ArrayList<Recorded<? extends MemoryEvent>>();
        for (var each : said) {
            var episode = episode(each);
            facts.add(episode);
            facts.add(episode.led(MODULE, importance(each, episode)));
            var vector = embedded.get(each.text());
            if (vector != null) {
                facts.add(
                        episode.led(
                                MODULE,
                                new EmbeddingComputed(
                                        each.at(),
                                        episode.id(),
                                        vectors.model(),
                                        vectors.dimension(),
                                        Vectors.encode(vector))));
            }
        }
        return facts;
    }

    /** Its slot is named by what was said, so that an exchange seen again makes the same memory. */
    private static Recorded<EpisodeStored> episode(Said said) {
        return said.fact()
                .led(
                        MODULE,
                        new EpisodeStored(
                                said.at(),
                                said.source(),
                                said.speaker(),
                                said.place(),
                                said.conversation(),
                                said.turn(),
                                OfflineAppraiser.conveyed(List.of(said.text())),
                                said.mood(),
                                said.text()))
                .inSlotOf(said.source());
    }

    private ImportanceScored importance(Said said, Recorded<EpisodeStored> episode) {
        return new ImportanceScored(
                said.at(),
                episode.id(),
                Importance.score(
                        said.text(), questions.led(said), said.speaker(), Stirring.of(said.text())),
                Importance.VERSION,
                scoring);
    }

    private Map<String, float[]> embedded(List<Said> said) {
        return said.isEmpty()
                ? Map.of()
                : vectors.of(
                        said.getFirst().fact().companion(), said.stream().map(Said::text).toList());
    }
}

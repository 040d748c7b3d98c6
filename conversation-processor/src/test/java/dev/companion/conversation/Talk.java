package dev.companion.conversation;

import dev.companion.mind.agent.Notes;
import dev.companion.mind.agent.Rounds;
import dev.companion.mind.personality.Profile;
import dev.companion.mind.prompt.Briefing;
import dev.companion.mind.voice.Scene;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.models.LanguageModel;
import dev.companion.models.RecordedModel;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Recorded;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.live.Piece;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** One process that answers one turn, over a tape. */
final class Talk {

    static final UUID COMPANION = new UUID(1, 1);
    static final Instant NOW = Instant.parse("2026-05-05T18:00:00Z");
    private static final UUID MESSAGE = new UUID(3, 3);

    final Notebook notebook;

    /** What was told while the model spoke. */
    final List<Piece> pieces = new ArrayList<>();

    private final Voice voice;

    Talk(Tape tape, LanguageModel model, MemoryIndex index, Function<UUID, Notes> stored) {
        var clock = InstantSource.fixed(NOW);
        var log = tape.log();
        notebook = new Notebook(stored);
        var recalling = new Recalling(index, new NoEmbedder(), new NoVectors());
        var toolbox = new Toolbox(recalling, _ -> false, clock);
        var hand = new Hand(toolbox, notebook, log, Rounds.DEFAULT, clock);
        var speech =
                new Speech(new RecordedModel(model, clock), hand, Rounds.DEFAULT, log, pieces::add);
        voice = new Voice(Optional.of(speech), tape::by, notebook);
    }

    /** Answers. */
    Spoken answer(Place place, boolean mayBeRepeated, String line) {
        var closed =
                new TurnClosed(
                        NOW, place, new UUID(2, 2), Origin.WEB, List.of(MESSAGE), List.of(line));
        var fact = Recorded.root(new UUID(4, 4), "test", COMPANION, closed);
        var person = new Person("Ana", ZoneOffset.UTC, Optional.empty(), Map.of());
        var traits = Profile.CURIOUS_COMPANION.traits();
        var turn = new Turn(fact, closed, person, traits, mayBeRepeated);
        var blocks = notebook.of(COMPANION).notes().blocks().shownIn(place, traits);
        return voice.say(turn, new Briefing(scene(line), blocks, place));
    }

    private static Scene scene(String line) {
        return new Scene(
                "Ana",
                Profile.CURIOUS_COMPANION.traits(),
                Pad.ZERO,
                "",
                List.of(),
                Set.of(),
                List.of(line),
                List.of(),
                List.of(),
                List.of(),
                false,
                NOW,
                ZoneOffset.UTC,
                1);
    }

    private record NoEmbedder() implements Embedder {

        @Override
        public String model() {
            return "none";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public Embedding embed(List<String> texts) {
            return new Embedding.Unavailable("none is there");
        }
    }

    private record NoVectors() implements VectorCache {

        @Override
        public Optional<float[]> find(UUID companion, String model, String text) {
            return Optional.empty();
        }

        @Override
        public void put(UUID companion, String model, String text, float[] vector) {}

        @Override
        public boolean forget(UUID companion) {
            return true;
        }
    }
}

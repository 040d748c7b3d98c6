package dev.companion.stores.recall;

import dev.companion.mind.memory.Asked;
import dev.companion.mind.memory.Leaning;
import dev.companion.mind.memory.Names;
import dev.companion.mind.memory.Ranking;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.stores.index.Unstored;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is to bring memories to mind.
 *
 * @param text what was said or asked
 * @param at when and where it was
 * @param names what the two who talk are called
 * @param vector of {@link #toEmbed}; absent when there is no embedder, then words decide
 * @param model what made the vector
 * @param place where it will be told: in a channel nothing that was said in a direct message
 * @param unstored lines of this conversation that the index may not have yet
 * @param excluded memories that are none now, such as the text's own
 * @param limit how many memories at most, 1…{@value #MOST}
 * @param tokens how long they may be together, see {@link Recollection#tokens}; the first is never
 *     left out for being long
 * @param lambda 0 (only what is new) to 1 (only what fits)
 * @param minimumImportance 0…1; what was not scored yet has 0
 * @param leaning what the companion is inclined towards, besides
 */
public record Cue(
        UUID companion,
        String text,
        ZonedDateTime at,
        Names names,
        Optional<float[]> vector,
        String model,
        Place place,
        List<Unstored> unstored,
        Set<UUID> excluded,
        int limit,
        int tokens,
        double lambda,
        double minimumImportance,
        Leaning leaning) {

    public static final int MOST = 1_000;

    public Cue {
        unstored = List.copyOf(unstored);
        excluded = Set.copyOf(excluded);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "limit must be within 1.." + MOST + ", was " + limit);
        }
        if (tokens < 1) {
            throw new IllegalArgumentException("tokens must be positive, was " + tokens);
        }
    }

    /** Where only the two listen, by words, without a bound on the length. */
    public static Cue of(UUID companion, String text, ZonedDateTime at, int limit) {
        return new Cue(
                companion,
                text,
                at,
                Names.UNKNOWN,
                Optional.empty(),
                "",
                Place.DIRECT,
                List.of(),
                Set.of(),
                limit,
                Integer.MAX_VALUE,
                Ranking.LAMBDA,
                0,
                Leaning.NONE);
    }

    public Cue between(Names whom) {
        return new Cue(
                companion,
                text,
                at,
                whom,
                vector,
                model,
                place,
                unstored,
                excluded,
                limit,
                tokens,
                lambda,
                minimumImportance,
                leaning);
    }

    /**
     * The same, to be looked for by meaning too.
     *
     * @param found of {@link #toEmbed}
     */
    public Cue meaning(Optional<float[]> found, String by) {
        return new Cue(
                companion,
                text,
                at,
                names,
                found,
                by,
                place,
                unstored,
                excluded,
                limit,
                tokens,
                lambda,
                minimumImportance,
                leaning);
    }

    public Cue toldIn(Place where) {
        return new Cue(
                companion,
                text,
                at,
                names,
                vector,
                model,
                where,
                unstored,
                excluded,
                limit,
                tokens,
                lambda,
                minimumImportance,
                leaning);
    }

    public Cue amid(List<Unstored> lines, Set<UUID> own) {
        return new Cue(
                companion,
                text,
                at,
                names,
                vector,
                model,
                place,
                lines,
                own,
                limit,
                tokens,
                lambda,
                minimumImportance,
                leaning);
    }

    public Cue within(int most) {
        return new Cue(
                companion,
                text,
                at,
                names,
                vector,
                model,
                place,
                unstored,
                excluded,
                limit,
                most,
                lambda,
                minimumImportance,
                leaning);
    }

    public Cue weighing(double newLambda, double newMinimumImportance) {
        return new Cue(
                companion,
                text,
                at,
                names,
                vector,
                model,
                place,
                unstored,
                excluded,
                limit,
                tokens,
                newLambda,
                newMinimumImportance,
                leaning);
    }

    public Cue leaning(Leaning towards) {
        return new Cue(
                companion,
                text,
                at,
                names,
                vector,
                model,
                place,
                unstored,
                excluded,
                limit,
                tokens,
                lambda,
                minimumImportance,
                towards);
    }

    /** The text whose vector to look for: as whoever is named in it would say it. */
    public String toEmbed() {
        return asked().meaning();
    }

    Asked asked() {
        return Asked.of(text, names, at);
    }
}

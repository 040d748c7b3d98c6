package dev.companion.gateway.embed;

import dev.companion.gateway.BadRequest;
import dev.companion.models.Embedder;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;

/**
 * Texts to be embedded.
 *
 * @param texts 1 to {@value #MOST_TEXTS}, of {@value #LONGEST} characters at most each
 * @param model the embedder's name; the one in force where absent
 * @param outputDimensionality the length of a vector; that of the one in force where absent
 */
public record EmbedRequest(
        @NotNull(message = "is missing") List<String> texts,
        Optional<String> model,
        Optional<Integer> outputDimensionality) {

    static final int MOST_TEXTS = 100;
    static final int LONGEST = 8_000;

    /** Google's clients write it before the name of a model. */
    private static final String GOOGLE = "models/";

    /** Throws {@link BadRequest} for what this embedder will never do. */
    void check(Embedder embedder) {
        if (texts.isEmpty() || texts.size() > MOST_TEXTS) {
            throw new BadRequest(
                    "texts must be 1..%d, were %d".formatted(MOST_TEXTS, texts.size()));
        }
        texts.stream()
                .filter(text -> text == null || text.length() > LONGEST)
                .findFirst()
                .ifPresent(_ -> {
                    throw new BadRequest(
                            "every text must be a string of at most %d characters"
                                    .formatted(LONGEST));
                });
        model.map(EmbedRequest::plain)
                .filter(asked -> !asked.equals(plain(embedder.model())))
                .ifPresent(_ -> {
                    throw new BadRequest(
                            "model must be %s, which is in force here".formatted(embedder.model()));
                });
        outputDimensionality
                .filter(asked -> asked != embedder.dimension())
                .ifPresent(asked -> {
                    throw new BadRequest(
                            "output_dimensionality must be %d, that of %s, was %d"
                                    .formatted(embedder.dimension(), embedder.model(), asked));
                });
    }

    private static String plain(String model) {
        return model.startsWith(GOOGLE) ? model.substring(GOOGLE.length()) : model;
    }
}

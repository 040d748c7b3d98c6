package dev.companion.gateway.embed;

import dev.companion.gateway.BadRequest;
import dev.companion.models.Embedder;
import dev.companion.models.YieldingEmbedder;
import dev.companion.stores.cache.OwnerlessVectorCache;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /embed} and {@code /embed_query}: texts as vectors. */
@RestController
public final class EmbedController {

    private final Embedder embedder;
    private final Vectors stored;
    private final Vectors asked;

    /**
     * Embeds by these.
     *
     * @param patient the same embedder, for what has time
     */
    public EmbedController(Embedder embedder, YieldingEmbedder patient, OwnerlessVectorCache kept) {
        this.embedder = embedder;
        this.stored = new Vectors(patient, kept);
        this.asked = new Vectors(embedder.forQueries(), kept);
    }

    /** As what is to be found. Gives way to whoever waits for a reply. */
    @PostMapping("/embed")
    EmbedResponse embed(@Valid @RequestBody EmbedRequest request) {
        request.check(embedder);
        return stored.of(request.texts());
    }

    /** As what is looked for: one text. */
    @PostMapping("/embed_query")
    EmbedResponse embedQuery(@Valid @RequestBody EmbedRequest request) {
        request.check(embedder);
        if (request.texts().size() != 1) {
            throw new BadRequest(
                    "texts of a query must be 1, were %d".formatted(request.texts().size()));
        }
        return asked.of(request.texts());
    }
}

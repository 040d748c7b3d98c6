package dev.companion.gateway.documents;

import dev.companion.gateway.Births;
import dev.companion.gateway.Users;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.DocumentRow;
import dev.companion.stores.postgres.Documents;
import dev.companion.stores.postgres.Identities;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /documents}: those of one user, or without one those for everyone. */
@RestController
@RequestMapping("/documents")
public final class DocumentsController {

    private static final int UNUSABLE = 422;

    private final Identities identities;
    private final Births births;
    private final Users users;
    private final InstantSource clock;
    private final Shelf shelf;

    public DocumentsController(
            KafkaSettings kafka,
            Identities identities,
            Births births,
            Users users,
            CompanionKeys keys,
            EventLog log,
            Documents rows,
            InstantSource clock) {
        this.identities = identities;
        this.births = births;
        this.users = users;
        this.clock = clock;
        this.shelf =
                new Shelf(
                        keys,
                        log,
                        rows,
                        new RowsReached(kafka, rows),
                        new Extractor(new ReadingProcess(Limits.READING)),
                        clock);
    }

    /** The body is the file as it is. */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<?> add(
            @RequestParam String name,
            @RequestParam(name = "user_id") Optional<String> userId,
            @RequestBody(required = false) byte @Nullable [] body) {
        var file = NamedFile.of(name, body == null ? new byte[0] : body);
        var companion =
                userId.map(user -> births.companionOf(user, user, clock.instant()))
                        .orElseGet(() -> companionOf(userId));
        return switch (shelf.add(companion, file)) {
            case Added.Taken(var id, var mediaType, var passages, var outcome) -> {
                var view = new LinkedHashMap<String, Object>();
                view.put("document_id", id);
                view.put("name", file.name());
                view.put("media_type", mediaType);
                view.put("bytes", file.bytes().length);
                view.put("passages", passages);
                view.put("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '));
                yield ResponseEntity.ok(view);
            }
            case Added.Refused(var reason) ->
                    ResponseEntity.unprocessableContent()
                            .body(
                                    ProblemDetail.forStatusAndDetail(
                                            HttpStatusCode.valueOf(UNUSABLE),
                                            "the file " + reason));
        };
    }

    @GetMapping
    Map<String, Object> list(@RequestParam(name = "user_id") Optional<String> userId) {
        var documents =
                shelf.list(companionOf(userId)).stream().map(DocumentsController::view).toList();
        return Map.of("documents", documents);
    }

    @DeleteMapping("/{documentId}")
    Map<String, Object> remove(
            @PathVariable UUID documentId,
            @RequestParam(name = "user_id") Optional<String> userId) {
        return view(shelf.remove(companionOf(userId), documentId));
    }

    private UUID companionOf(Optional<String> userId) {
        return users.companionOf(userId).orElseGet(() -> identities.everyone().companion());
    }

    private static Map<String, Object> view(DocumentRow row) {
        var view = new LinkedHashMap<String, Object>();
        view.put("document_id", row.id());
        view.put("name", row.name());
        view.put("media_type", row.mediaType());
        view.put("bytes", row.bytes());
        view.put("passages", row.chunks());
        view.put("stored", row.stored());
        view.put("added_at", row.addedAt());
        return view;
    }
}

package dev.companion.gateway.memory;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.gateway.memory.Settling.Kept;
import dev.companion.stores.postgres.Conflicts;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryRow;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /memory/conflicts}: where memories disagree. */
@RestController
@RequestMapping("/memory/conflicts")
public final class ConflictsController {

    private static final int LONGEST_NOTE = 1_000;
    private static final Set<String> STATES = Set.of("", "pending", "resolved", "ignored");

    private final Users users;
    private final Conflicts conflicts;
    private final Memories memories;
    private final Settling settling;

    ConflictsController(Users users, Conflicts conflicts, Memories memories, Settling settling) {
        this.users = users;
        this.conflicts = conflicts;
        this.memories = memories;
        this.settling = settling;
    }

    @GetMapping("/{userId}")
    List<ConflictView> list(
            @PathVariable String userId,
            @RequestParam(name = "status_filter", defaultValue = "") String status,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (!STATES.contains(status)) {
            throw new BadRequest("status_filter must be pending, resolved or ignored");
        }
        var companion = users.companionOf(userId);
        var page =
                conflicts.page(
                        companion,
                        Optional.of(status).filter(name -> !name.isEmpty()),
                        OptionalLong.of(before),
                        limit);
        var named =
                page.stream()
                        .flatMap(
                                row -> Stream.concat(Stream.of(row.first()), row.second().stream()))
                        .collect(Collectors.toSet());
        var texts =
                memories.find(companion, named).stream()
                        .collect(Collectors.toMap(MemoryRow::id, row -> row));
        return page.stream().map(row -> ConflictView.of(row, texts)).toList();
    }

    @PostMapping("/{userId}/{id}/settle")
    ResponseEntity<Map<String, Object>> settle(
            @PathVariable String userId, @PathVariable long id, @RequestBody Settlement wanted) {
        var companion = users.companionOf(userId);
        var kept = wanted.kept();
        var note = Asked.text("note", wanted.note().orElse(""), 0, LONGEST_NOTE);
        var conflict =
                conflicts.find(companion, id).orElseThrow(() -> new NotFound("no conflict " + id));
        var done = settling.settle(companion, conflict, kept, note);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", done.id());
        answer.put("resolution_status", done.resolutionStatus());
        done.superseded().ifPresent(memory -> answer.put("superseded", memory));
        return ChangesController.answer(answer, done.applied());
    }

    /**
     * How a conflict is to be settled.
     *
     * @param keep {@code newer}, {@code older} or {@code both}
     * @param ignore true, instead, to leave it as it is
     * @param note up to 1000 characters
     */
    record Settlement(Optional<String> keep, Optional<Boolean> ignore, Optional<String> note) {

        /** Absent to leave it as it is. */
        Optional<Kept> kept() {
            boolean ignored = ignore.orElse(Boolean.FALSE);
            if (ignored == keep.isPresent()) {
                throw new BadRequest("either keep or ignore: true must be given");
            }
            return keep.map(word ->
                    Arrays.stream(Kept.values())
                            .filter(kept -> kept.name().equalsIgnoreCase(word))
                            .findFirst()
                            .orElseThrow(
                                    () -> new BadRequest("keep must be newer, older or both")));
        }
    }
}

package dev.companion.gateway.memory;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Users;
import dev.companion.gateway.memory.MemoryReads.Listed;
import dev.companion.gateway.memory.MemoryReads.Result;
import dev.companion.gateway.memory.MemoryReads.Shown;
import dev.companion.schemas.MemoryType;
import dev.companion.stores.postgres.MemoryFilter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /memory}: what is remembered, to be read. */
@RestController
@RequestMapping("/memory")
public final class MemoryController {

    private static final String NO_END = Long.MAX_VALUE + "";
    private static final Set<MemoryType> DRAWN =
            EnumSet.of(MemoryType.SEMANTIC, MemoryType.FACTUAL, MemoryType.EMOTIONAL);

    private final Users users;
    private final MemoryIds ids;
    private final MemoryReads reads;

    MemoryController(Users users, MemoryIds ids, MemoryReads reads) {
        this.users = users;
        this.ids = ids;
        this.reads = reads;
    }

    @GetMapping("/list/{userId}")
    Listed list(
            @PathVariable String userId,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam(name = "min_importance", defaultValue = "0") double minImportance,
            @RequestParam(defaultValue = "false") boolean outdated,
            @RequestParam(defaultValue = "false") boolean pinned,
            @RequestParam(defaultValue = NO_END) long before,
            @RequestParam(defaultValue = "50") int limit) {
        var filter =
                new MemoryFilter(
                        type.isEmpty() ? MemoryFilter.CURRENT.types() : Asked.types("type", type),
                        Asked.within01("min_importance", minImportance),
                        outdated,
                        pinned);
        return reads.page(owner(userId), filter, OptionalLong.of(before), limit);
    }

    @GetMapping("/episodic/{userId}")
    List<MemoryView> episodic(
            @PathVariable String userId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return reads.page(owner(userId), MemoryFilter.of(MemoryType.EPISODIC), limit, offset);
    }

    @GetMapping("/semantic/{userId}")
    List<MemoryView> semantic(
            @PathVariable String userId, @RequestParam(defaultValue = "20") int limit) {
        return reads.page(owner(userId), new MemoryFilter(DRAWN, 0, false, false), limit, 0);
    }

    @GetMapping("/show/{memoryId}")
    Shown show(@PathVariable String memoryId, @RequestParam(name = "user_id") String userId) {
        var owner = owner(userId);
        return reads.show(owner, ids.named(owner.companion(), memoryId));
    }

    @PostMapping("/search")
    List<Result> search(
            @RequestParam(name = "user_id") String userId, @RequestBody SearchBody body) {
        return reads.search(owner(userId), body.wanted());
    }

    private Owner owner(String userId) {
        return new Owner(userId, users.companionOf(userId));
    }

    /**
     * What to search for.
     *
     * @param lambdaParam see {@link SearchRequest}
     */
    record SearchBody(
            Optional<String> query,
            Optional<Integer> k,
            Optional<Double> lambdaParam,
            Optional<List<String>> memoryTypes,
            Optional<Double> minImportance) {

        SearchRequest wanted() {
            return new SearchRequest(
                    query.orElseThrow(() -> new BadRequest("query is missing")).strip(),
                    k.orElse(SearchRequest.DEFAULT_K),
                    lambdaParam.orElse(SearchRequest.DEFAULT_LAMBDA),
                    Asked.types("memory_types", memoryTypes.orElse(List.of())),
                    minImportance.orElse(0.0));
        }
    }
}

package dev.companion.gateway.blocks;

import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.mind.agent.Blocks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /blocks}: what a companion always has before it, to be read. */
@RestController
@RequestMapping("/blocks")
public final class BlocksController {

    private static final String NO_END = Long.MAX_VALUE + "";
    private static final Set<String> ALWAYS = Set.of(Blocks.PERSONA, Blocks.HUMAN);

    private final Users users;
    private final BlockReads reads;

    BlocksController(Users users, BlockReads reads) {
        this.users = users;
        this.reads = reads;
    }

    /** All that a companion has before it. */
    record Listed(String userId, List<BlockView> blocks) {}

    @GetMapping
    Listed list(@RequestParam(name = "user_id") String userId, @RequestParam Optional<Instant> at) {
        var companion = users.companionOf(userId);
        return new Listed(
                userId,
                at.map(time -> reads.at(companion, time)).orElseGet(() -> reads.now(companion)));
    }

    @GetMapping("/export")
    AgentFile export(@RequestParam(name = "user_id") String userId) {
        return AgentFile.of(reads.now(users.companionOf(userId)));
    }

    @GetMapping("/{label}/history")
    BlockHistory history(
            @PathVariable String label,
            @RequestParam(name = "user_id") String userId,
            @RequestParam(defaultValue = NO_END) long before,
            @RequestParam(defaultValue = "50") int limit) {
        var name = Labels.checked(label);
        var companion = users.companionOf(userId);
        var history = reads.history(companion, name, OptionalLong.of(before), limit);
        if (history.versions().isEmpty() && !ALWAYS.contains(name) && before == Long.MAX_VALUE) {
            throw new NotFound("no block " + name);
        }
        return history;
    }
}

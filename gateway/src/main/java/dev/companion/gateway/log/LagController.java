package dev.companion.gateway.log;

import dev.companion.gateway.BadRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /topics/lag}: how far the readers of the log are behind. */
@RestController
public final class LagController {

    private final Lag lag;

    public LagController(Lag lag) {
        this.lag = lag;
    }

    /**
     * How far everyone is.
     *
     * @param by {@code partition}, or {@code topic} for all partitions of one together
     */
    @GetMapping("/topics/lag")
    List<?> lag(@RequestParam(defaultValue = "partition") String by) {
        return switch (by) {
            case "partition" -> lag.rows();
            case "topic" -> Lag.summed(lag.rows());
            default -> throw new BadRequest("by must be partition or topic");
        };
    }
}

package dev.companion.emotion;

import dev.companion.schemas.Traits;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.util.UUID;
import java.util.function.Function;

/** The lane that appraises, as the process runs it. */
public final class AppraisalLane {

    private AppraisalLane() {}

    public static LaneHandler of(EventLog log, Function<UUID, Traits> traitsOf) {
        return new Appraisals(log, (companion, _) -> traitsOf.apply(companion));
    }
}

package dev.companion.emotion;

import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The lane that appraises, as the process runs it with no model connected. */
public final class AppraisalLane {

    private AppraisalLane() {}

    public static LaneHandler of(EventLog log, Function<UUID, PersonalitySnapshot> personalityOf) {
        var offline =
                new TurnReader(
                        Optional.empty(),
                        Optional.empty(),
                        (_, _, _) -> Optional.empty(),
                        _ -> {},
                        Clock.systemUTC());
        return new Appraisals(log, offline, (companion, _) -> personalityOf.apply(companion));
    }
}

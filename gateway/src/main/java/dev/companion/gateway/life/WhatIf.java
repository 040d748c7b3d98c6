package dev.companion.gateway.life;

import dev.companion.gateway.NotFound;
import dev.companion.gateway.life.WhatIfView.Diverged;
import dev.companion.mind.life.Conditions;
import dev.companion.mind.life.Fork;
import dev.companion.mind.life.Moment;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lives a journal again under other conditions. */
final class WhatIf {

    private final Journals journals;
    private final Appraisers appraisers;

    WhatIf(Journals journals, Appraisers appraisers) {
        this.journals = journals;
        this.appraisers = appraisers;
    }

    WhatIfView of(UUID companion, WhatIfRequest request) {
        var conditions = request.conditions();
        var appraiser = request.appraiser().map(appraisers::named);
        var journal = journals.of(companion, MomentView.MOST);
        requireKnown(conditions.dropped(), journal);
        List<Diverged> diverged = List.of();
        if (appraiser.isPresent()) {
            var appraised = appraised(journal, conditions);
            var turns = appraised.stream().map(WhatIf::turn).collect(Collectors.toSet());
            var readings = appraiser.get().read(companion, turns);
            conditions = conditions.reappraising(readings.variables());
            diverged =
                    appraised.stream()
                            .filter(fact -> !readings.variables().containsKey(turn(fact)))
                            .map(fact -> Diverged.of(fact, readings.missing()))
                            .toList();
        }
        var fork = Fork.of(journal, conditions);
        return WhatIfView.of(request, fork, diverged);
    }

    /** The appraisals that another appraiser would have made. */
    private static List<Recorded<PersonalityEvent>> appraised(
            List<Recorded<PersonalityEvent>> journal, Conditions conditions) {
        var seen = new ArrayList<Recorded<PersonalityEvent>>();
        for (var fact : journal) {
            if (fact.event() instanceof Appraised
                    && conditions.from().filter(fact.event().at()::isBefore).isEmpty()
                    && !conditions.dropped().contains(fact.envelope().correlationId())) {
                seen.add(fact);
            }
        }
        return seen;
    }

    private static UUID turn(Recorded<PersonalityEvent> fact) {
        return fact.event() instanceof Appraised appraised ? appraised.turn() : fact.id();
    }

    private static void requireKnown(Set<UUID> dropped, List<Recorded<PersonalityEvent>> journal) {
        var known =
                journal.stream()
                        .flatMap(fact -> Moment.messageOf(fact).stream())
                        .collect(Collectors.toSet());
        var unknown = dropped.stream().filter(id -> !known.contains(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new NotFound("no message " + unknown.getFirst() + " in this life");
        }
    }
}

package dev.companion.gateway;

import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Rules;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.EventLog;
import dev.companion.topics.PersonalityTable;
import dev.companion.topics.RootId;
import java.util.ArrayList;
import java.util.List;

/** Puts settings that change the fold into the journal of everyone who lives by others. */
public final class RulesCheck {

    private final CompanionKeys keys;
    private final EventLog log;
    private final PersonalityTable personalities;

    public RulesCheck(CompanionKeys keys, EventLog log, PersonalityTable personalities) {
        this.keys = keys;
        this.log = log;
        this.personalities = personalities;
    }

    /** Done again it changes nothing: the id names the rules and the state they are put on. */
    public void activate(Rules rules) {
        var facts = new ArrayList<Recorded<RulesActivated>>();
        personalities.forEach((companion, now) -> {
            if (!now.rules().equals(rules)) {
                keys.find(companion)
                        .map(key -> RootId.of(key.ids(), "rules", now.hash() + rules))
                        .ifPresent(id ->
                                facts.add(
                                        Recorded.root(
                                                id,
                                                Gateway.MODULE,
                                                companion,
                                                new RulesActivated(now.at(), rules))));
            }
        });
        log.appendAndWait(List.copyOf(facts));
    }
}

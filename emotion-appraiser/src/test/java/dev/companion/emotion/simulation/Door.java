package dev.companion.emotion.simulation;

import dev.companion.emotion.simulation.Happening.Born;
import dev.companion.emotion.simulation.Happening.NightFell;
import dev.companion.emotion.simulation.Happening.RulesChanged;
import dev.companion.emotion.simulation.Happening.Wrote;
import dev.companion.mind.personality.PersonalityRules;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionKind;
import dev.companion.schemas.Rules;
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where what happens outside becomes a fact: web, chat and the clock. Each door's own clock is some
 * seconds off.
 */
final class Door {

    private static final Rules FIRST_RULES =
            new Rules(
                    1,
                    Map.of(
                            "mood_half_life_hours", 6.0,
                            "need_decay_per_hour", 0.005,
                            "pad_drift_rate", 0.01));

    private final EventLog log;
    private final long webSkew;
    private final long chatSkew;

    Door(EventLog log, Dice dice) {
        this.log = log;
        this.webSkew = dice.between(-4, 4);
        this.chatSkew = dice.between(-4, 4);
    }

    void happened(Happening happening) {
        switch (happening) {
            case Born(var at, var person) ->
                    write(person, "gateway", "birth", "", born(at, person));
            case Wrote(var at, var person, var number, var text) -> {
                boolean web = number % 3 == 0;
                write(
                        person,
                        web ? "gateway" : "ingest-bot",
                        "message",
                        Integer.toString(number),
                        new MessageReceived(
                                at.plusSeconds(web ? webSkew : chatSkew),
                                Place.DIRECT,
                                new UUID(9, web ? 0 : 1),
                                web ? Origin.WEB : Origin.DISCORD,
                                text));
            }
            case NightFell(var at, var person, var day) ->
                    write(
                            person,
                            "proactive-scheduler",
                            "night",
                            day.toString(),
                            new ReflectionRequested(
                                    at, day, ReflectionKind.NIGHT, Optional.empty()));
            case RulesChanged(var at, var person) ->
                    write(
                            person,
                            "gateway",
                            "rules",
                            "2",
                            new RulesActivated(at, PersonalityRules.DEFAULT.toRules()));
        }
    }

    private static Initialized born(Instant at, Person person) {
        return new Initialized(
                at,
                person.profile().traits(),
                person.bornUnder() < 2 ? FIRST_RULES : PersonalityRules.DEFAULT.toRules());
    }

    private void write(Person person, String source, String kind, String name, Event event) {
        var id = RootId.of(person.ids(), kind, name);
        log.appendAndWait(List.of(Recorded.root(id, source, person.companion(), event)));
    }
}

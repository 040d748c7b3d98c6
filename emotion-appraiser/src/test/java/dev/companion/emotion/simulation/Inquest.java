package dev.companion.emotion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.emotion.simulation.Happening.NightFell;
import dev.companion.emotion.simulation.Happening.Wrote;
import dev.companion.mind.guard.Screen;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.RootId;
import dev.companion.topics.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** When all is over: does what stands in the logs add up to what was seen? */
final class Inquest {

    private final String run;
    private final EventCodec codec;
    private final Dice dice;
    private final Tally tally;
    private final Map<String, Boolean> attacking = new HashMap<>();

    Inquest(String run, EventCodec codec, Dice dice, Tally tally) {
        this.run = run;
        this.codec = codec;
        this.dice = dice;
        this.tally = tally;
    }

    void hold(List<Person> people, List<Happening> calendar, Island island) {
        poisonWasPutAway(island);
        var journals = journals(island.log(Topic.PERSONALITY));
        var messages = new ArrayList<UUID>();
        var happened =
                calendar.stream().collect(Collectors.groupingBy(it -> it.person().companion()));
        for (var person : people) {
            var where = run + " companion=" + person.companion();
            var journal = journals.getOrDefault(person.companion(), List.of());
            var replay = new Replay(where, journal, dice.others());
            var live = island.fold().states().get(person.companion().toString());
            assertThat(live).as("born, %s", where).isNotNull();
            replay.hold(live, island.watch().snapshot(person.companion()).orElseThrow());
            tally.count(Tally.Of.FACTS, replay.facts().size());
            messages.addAll(once(person, happened.get(person.companion()), replay.facts(), where));
        }
        repliedOnce(messages, island);
        tally.count(Tally.Of.MESSAGES, messages.size());
    }

    /** Exactly what cannot be read is on the dead-letter topics, and nothing else. */
    private void poisonWasPutAway(Island island) {
        assertThat(island.fold().deadLetters())
                .as("dead letters of the fold, %s", run)
                .isEqualTo(island.log(Topic.PERSONALITY).poison().size());
        for (var topic : List.of(Topic.CONVERSATION, Topic.REFLECTION)) {
            for (var process : island.readersOf(topic)) {
                assertThat(process.deadLetters())
                        .as("dead letters of %s, %s", topic, run)
                        .isEqualTo(island.log(topic).poison());
            }
        }
    }

    private Map<UUID, List<Recorded<PersonalityEvent>>> journals(Log log) {
        var journals = new HashMap<UUID, List<Recorded<PersonalityEvent>>>();
        for (var record : log.records()) {
            if (!log.poison().contains(record.offset())
                    && codec.decode(record) instanceof Decoded.Fact(var fact)
                    && fact.event() instanceof PersonalityEvent event) {
                journals.computeIfAbsent(fact.companion(), _ -> new ArrayList<>())
                        .add(new Recorded<>(fact.envelope(), event));
            }
        }
        return journals;
    }

    /** Each message was appraised once, each attack hurt once, each night fell once. */
    private List<UUID> once(
            Person person,
            List<Happening> happened,
            List<Recorded<PersonalityEvent>> facts,
            String where) {
        var messages = new ArrayList<UUID>();
        var turns = new ArrayList<UUID>();
        var attacks = new ArrayList<UUID>();
        var nights = new ArrayList<Object>();
        for (var happening : happened) {
            if (happening instanceof Wrote(_, _, var number, var text)) {
                var message = RootId.of(person.ids(), "message", Integer.toString(number));
                messages.add(message);
                turns.add(EventId.derived(message, EventType.TURN_CLOSED, 0));
                if (attacks(text)) {
                    attacks.add(message);
                }
            } else if (happening instanceof NightFell(_, _, var day)) {
                nights.add(day);
            }
        }
        var appraised = new ArrayList<UUID>();
        var hurt = new ArrayList<UUID>();
        var slept = new ArrayList<Object>();
        for (var fact : facts) {
            switch (fact.event()) {
                case Appraised it -> appraised.add(it.turn());
                case Penalized it -> hurt.add(it.message());
                case ReflectionApplied it -> slept.add(it.day());
                case RulesActivated _ -> tally.count(Tally.Of.RULES_CHANGED);
                default -> {}
            }
        }
        same(turns, appraised, "every message is appraised once, " + where);
        same(attacks, hurt, "every attack hurts once, " + where);
        same(nights, slept, "every night falls once, " + where);
        tally.count(Tally.Of.PENALTIES, hurt.size());
        tally.count(Tally.Of.NIGHTS, slept.size());
        return messages;
    }

    /** The same few lines come again and again. */
    private boolean attacks(String text) {
        return attacking.computeIfAbsent(text, line -> Screen.screen(line).threat().isPresent());
    }

    private void repliedOnce(List<UUID> messages, Island island) {
        var reader = new ReplyReader();
        var answered = new ArrayList<UUID>();
        for (var record : island.log(Topic.CONVERSATION).records()) {
            reply(record).ifPresent(reader::read);
        }
        reader.bySlot().values().forEach(reply -> answered.addAll(reply.inReplyTo()));
        same(messages, answered, "every message is answered once, " + run);
        assertThat(texts(reader))
                .as("what a reader finds is what was sent, %s", run)
                .isEqualTo(island.sender().sent());
        assertThat(texts(island.sender().reader()))
                .as("what the sender knows is what it sent, %s", run)
                .isEqualTo(island.sender().sent());
    }

    private Optional<Recorded<ReplyComposed>> reply(ConsumerRecord<String, byte[]> record) {
        return EventCodec.typeOf(record).filter(EventType.REPLY_COMPOSED::equals).isPresent()
                        && codec.decode(record) instanceof Decoded.Fact(var fact)
                        && fact.event() instanceof ReplyComposed reply
                ? Optional.of(new Recorded<>(fact.envelope(), reply))
                : Optional.empty();
    }

    private static Map<UUID, String> texts(ReplyReader reader) {
        var texts = new HashMap<UUID, String>();
        reader.bySlot().forEach((slot, reply) -> texts.put(slot, reply.text()));
        return texts;
    }

    /** Cheaper for thousands than the comparison in any order that assertions offer. */
    private static void same(List<?> expected, List<?> found, String what) {
        assertThat(Set.copyOf(found)).as(what).isEqualTo(Set.copyOf(expected));
        assertThat(found).as(what).hasSameSizeAs(expected);
    }
}

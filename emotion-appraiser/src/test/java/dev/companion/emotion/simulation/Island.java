package dev.companion.emotion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.emotion.AppraisalLane;
import dev.companion.emotion.simulation.Happening.NightFell;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.topics.Appending;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KeyRing;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneHandler;
import dev.companion.topics.lanes.LaneSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One partition of everything, and the people in it: nothing it does touches another. */
final class Island implements AutoCloseable {

    /** A state remembers 256 ids of a producer: a repeat may come after 255 others. */
    private static final int FARTHEST_IN_JOURNAL = 255;

    /** What one process may do again; with what the next may, still within the limit above. */
    private static final int FARTHEST = 25;

    private static final int MOST_WAITING = 12;

    private static final int MOST_ROUNDS = 100_000;
    private static final int PROCESSES = 5;

    private final String run;
    private final Dice dice;
    private final Faults faults;
    private final List<Person> people;
    private final List<Happening> calendar;
    private final Tally tally = new Tally();
    private final EventCodec codec = new EventCodec(keys());
    private final Map<String, Log> logs = new HashMap<>();
    private final SecondThoughts secondThoughts;
    private final Watch watch;
    private final Fold fold;
    private final Sender sender;
    private final Process conversation;
    private final Process appraiser;
    private final Process nights;
    private final Door door;
    private final Poison poison;

    Island(String run, long seed, List<Person> people, int days) {
        this.run = run;
        this.dice = new Dice(seed);
        this.faults = Faults.of(dice);
        this.people = people;
        this.calendar = Calendar.of(people, days, dice.others());
        for (var topic : List.of(Topic.CONVERSATION, Topic.REFLECTION, Topic.SECURITY)) {
            logs.put(topic.fullName(), newLog(topic, FARTHEST));
        }
        logs.put(Topic.PERSONALITY.fullName(), newLog(Topic.PERSONALITY, FARTHEST_IN_JOURNAL));
        this.secondThoughts = new SecondThoughts(codec, dice.others(), faults, tally);
        this.watch = new Watch(run, tally);
        this.fold = new Fold(log(Topic.PERSONALITY), watch, dice.others(), faults, tally);
        this.sender = new Sender(log(Topic.CONVERSATION), codec, dice.others(), faults, tally);
        var voice = new Voice(dice.others(), tally);
        this.conversation =
                process(
                        Topic.CONVERSATION,
                        Conversation.MODULE,
                        out -> new Conversation(out, this::moodAfter, voice, tally));
        this.appraiser =
                process(
                        Topic.CONVERSATION,
                        "emotion-appraiser",
                        out -> AppraisalLane.of(out, this::personality));
        this.nights =
                process(
                        Topic.REFLECTION,
                        Nights.MODULE,
                        out -> new Nights(out, sender::spokenBy, tally));
        this.door = new Door(Appending.to(this::append, codec), dice.others());
        this.poison = new Poison(codec, dice.others());
    }

    /** From the first happening to the last, with faults; then whatever is left, without. */
    Tally live() {
        int stalled = -1;
        int until = 0;
        for (int i = 0; i < calendar.size(); i++) {
            happen(calendar.get(i));
            if (dice.chance(faults.stall())) {
                stalled = dice.below(PROCESSES);
                until = i + dice.below(100);
            }
            for (int left = dice.below(5); left > 0; left--) {
                int which = dice.below(PROCESSES);
                if (which != stalled || i > until) {
                    step(which);
                }
            }
        }
        calmDown();
        new Inquest(run, codec, dice.others(), tally).hold(people, calendar, this);
        return tally;
    }

    Log log(Topic topic) {
        return Objects.requireNonNull(logs.get(topic.fullName()));
    }

    Fold fold() {
        return fold;
    }

    Watch watch() {
        return watch;
    }

    Sender sender() {
        return sender;
    }

    /** Those that read this topic. */
    List<Process> readersOf(Topic topic) {
        return topic == Topic.REFLECTION ? List.of(nights) : List.of(conversation, appraiser);
    }

    @Override
    public void close() {
        fold.close();
    }

    private void happen(Happening happening) {
        door.happened(happening);
        if (happening instanceof NightFell && dice.chance(faults.nightTwice())) {
            tally.count(Tally.Of.NIGHT_ASKED_TWICE);
            door.happened(happening);
        }
        if (dice.chance(faults.poison())) {
            log(Topic.PERSONALITY).appendPoison(poison.forJournal(happening));
        }
        if (dice.chance(faults.poison())) {
            log(dice.pick(List.of(Topic.CONVERSATION, Topic.REFLECTION)))
                    .appendPoison(poison.nonsense(happening));
        }
    }

    private void step(int which) {
        switch (which) {
            case 0 -> conversation.step();
            case 1 -> appraiser.step();
            case 2 -> nights.step();
            case 3 -> fold.step();
            default -> sender.step();
        }
    }

    private void calmDown() {
        for (var process : List.of(conversation, appraiser, nights)) {
            process.calmDown();
        }
        fold.calmDown();
        for (int round = 0; !done(); round++) {
            assertThat(round).as("all is done in the end, %s", run).isLessThan(MOST_ROUNDS);
            for (int which = 0; which < PROCESSES; which++) {
                step(which);
            }
        }
        sender.step();
    }

    private boolean done() {
        return conversation.done() && appraiser.done() && nights.done() && fold.done();
    }

    /** While one lane waits, the rest of the world goes on; it does not wait for ever. */
    private Optional<Mood> moodAfter(UUID appraised) {
        var mood = watch.moodAfter(appraised);
        for (int left = dice.below(MOST_WAITING); mood.isEmpty() && left > 0; left--) {
            appraiser.step();
            fold.step();
            mood = watch.moodAfter(appraised);
        }
        return mood;
    }

    /** As the process waits for one just born. */
    private PersonalitySnapshot personality(UUID companion) {
        var snapshot = watch.snapshot(companion);
        for (int left = MOST_ROUNDS; snapshot.isEmpty() && left > 0; left--) {
            fold.step();
            snapshot = watch.snapshot(companion);
        }
        return snapshot.orElseThrow(() -> new AssertionError("never born, " + run));
    }

    private void append(ProducerRecord<String, byte[]> record) {
        Objects.requireNonNull(logs.get(record.topic())).append(secondThoughts.on(record));
    }

    private Log newLog(Topic topic, int farthest) {
        return new Log(topic.fullName(), farthest, dice.others(), faults, tally);
    }

    private Process process(Topic topic, String module, Function<EventLog, LaneHandler> program) {
        var settings = new LaneSettings(module, topic, Optional.empty());
        return new Process(
                log(topic), settings, codec, this::append, program, dice.others(), faults, tally);
    }

    private static KeyRing keys() {
        var same = new KeyRing.TextKey("simulated", new SecretKeySpec(new byte[32], "AES"));
        return _ -> Optional.of(same);
    }
}

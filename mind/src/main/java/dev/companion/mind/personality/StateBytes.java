package dev.companion.mind.personality;

import dev.companion.mind.personality.MoodWeek.Day;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import dev.companion.schemas.QuirkKind;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The one byte form of a state: every field in a fixed order, doubles by their bits. Equal states
 * have equal bytes on every machine, so their hash can stand for them.
 *
 * <p>A state that has none of what rules version 2 brought, and one that never wrote first, is
 * written as it always was, so that the hashes in an old log stay true.
 */
final class StateBytes {

    /** Says that there is nothing more to say. */
    private static final int ERASED = 0;

    private static final int FIRST_FORMAT = 1;
    private static final int SECOND_FORMAT = 2;
    private static final int FORMAT = 3;

    private StateBytes() {}

    static byte[] write(PersonalityState state) {
        if (state.isErased()) {
            return new byte[] {ERASED};
        }
        var bytes = new ByteArrayOutputStream(1024);
        try (var out = new DataOutputStream(bytes)) {
            var wroteFirst = state.wroteFirst();
            boolean first = wroteFirst.isEmpty() && isOfTheFirstRules(state);
            out.writeByte(first ? FIRST_FORMAT : wroteFirst.isEmpty() ? SECOND_FORMAT : FORMAT);
            out.writeLong(state.version());
            writeInstant(out, state.at());
            writeTraits(out, state.traits());
            writeRules(out, state.rules());
            writePad(out, state.mood());
            writePad(out, state.baseline());
            writeNeeds(out, state.needs());
            if (!first) {
                writeEmotions(out, state.feeling().emotions());
                writeWeek(out, state.feeling().week());
                writeQuirks(out, state.quirks());
            }
            if (wroteFirst.isPresent()) {
                writeInstant(out, wroteFirst.get());
            }
            writeSeen(out, state.seen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PersonalityState read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readUnsignedByte();
            if (format == ERASED) {
                return PersonalityState.ERASED;
            }
            if (format < FIRST_FORMAT || format > FORMAT) {
                throw new IllegalArgumentException(
                        "state format must be within 1..%d, was %d".formatted(FORMAT, format));
            }
            boolean first = format == FIRST_FORMAT;
            long version = in.readLong();
            var at = readInstant(in);
            var traits = readTraits(in);
            var rules = readRules(in);
            var mood = readPad(in);
            var baseline = readPad(in);
            var needs = readNeeds(in);
            var emotions = first ? Emotions.NONE : readEmotions(in);
            var week = first ? MoodWeek.EMPTY : readWeek(in);
            var quirks = first ? Quirks.NONE : readQuirks(in);
            var wroteFirst =
                    format < FORMAT ? Optional.<Instant>empty() : Optional.of(readInstant(in));
            return new PersonalityState(
                    version,
                    at,
                    traits,
                    rules,
                    PersonalityRules.of(rules),
                    new Feeling(mood, baseline, emotions, week),
                    needs,
                    quirks,
                    wroteFirst,
                    readSeen(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfTheFirstRules(PersonalityState state) {
        return state.feeling().emotions().isEmpty()
                && state.feeling().week().days().isEmpty()
                && state.quirks().isEmpty();
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void writeTraits(DataOutputStream out, Traits traits) throws IOException {
        out.writeDouble(traits.openness());
        out.writeDouble(traits.conscientiousness());
        out.writeDouble(traits.extraversion());
        out.writeDouble(traits.agreeableness());
        out.writeDouble(traits.neuroticism());
    }

    private static Traits readTraits(DataInputStream in) throws IOException {
        return new Traits(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    private static void writeRules(DataOutputStream out, Rules rules) throws IOException {
        out.writeInt(rules.version());
        out.writeInt(rules.parameters().size());
        for (var parameter : rules.parameters().entrySet()) {
            out.writeUTF(parameter.getKey());
            out.writeDouble(parameter.getValue());
        }
    }

    private static Rules readRules(DataInputStream in) throws IOException {
        int version = in.readInt();
        var parameters = new TreeMap<String, Double>();
        for (int left = in.readInt(); left > 0; left--) {
            parameters.put(in.readUTF(), in.readDouble());
        }
        return new Rules(version, parameters);
    }

    private static void writePad(DataOutputStream out, Pad pad) throws IOException {
        out.writeDouble(pad.pleasure());
        out.writeDouble(pad.arousal());
        out.writeDouble(pad.dominance());
    }

    private static Pad readPad(DataInputStream in) throws IOException {
        return new Pad(in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void writeInstant(DataOutputStream out, Instant moment) throws IOException {
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    private static Instant readInstant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void writeNeeds(DataOutputStream out, Needs needs) throws IOException {
        out.writeInt(needs.levels().size());
        for (var need : needs.levels().entrySet()) {
            out.writeUTF(need.getKey().name());
            out.writeDouble(need.getValue());
        }
    }

    private static Needs readNeeds(DataInputStream in) throws IOException {
        var needs = new EnumMap<Need, Double>(Need.class);
        for (int left = in.readInt(); left > 0; left--) {
            needs.put(Need.valueOf(in.readUTF()), in.readDouble());
        }
        return new Needs(needs);
    }

    private static void writeEmotions(DataOutputStream out, Emotions emotions) throws IOException {
        out.writeInt(emotions.intensities().size());
        for (var felt : emotions.intensities().entrySet()) {
            out.writeUTF(felt.getKey().name());
            out.writeDouble(felt.getValue());
        }
    }

    private static Emotions readEmotions(DataInputStream in) throws IOException {
        var intensities = new EnumMap<Emotion, Double>(Emotion.class);
        for (int left = in.readInt(); left > 0; left--) {
            intensities.put(Emotion.valueOf(in.readUTF()), in.readDouble());
        }
        return new Emotions(intensities);
    }

    private static void writeWeek(DataOutputStream out, MoodWeek week) throws IOException {
        out.writeInt(week.days().size());
        for (var day : week.days()) {
            out.writeLong(day.epochDay());
            out.writeDouble(day.hours());
            out.writeDouble(day.pleasure());
            out.writeDouble(day.arousal());
            out.writeDouble(day.dominance());
        }
    }

    private static MoodWeek readWeek(DataInputStream in) throws IOException {
        var days = new ArrayList<Day>();
        for (int left = in.readInt(); left > 0; left--) {
            days.add(
                    new Day(
                            in.readLong(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble()));
        }
        return new MoodWeek(days);
    }

    private static void writeQuirks(DataOutputStream out, Quirks quirks) throws IOException {
        out.writeInt(quirks.byId().size());
        for (var entry : quirks.byId().entrySet()) {
            out.writeLong(entry.getKey().getMostSignificantBits());
            out.writeLong(entry.getKey().getLeastSignificantBits());
            var quirk = entry.getValue();
            out.writeUTF(quirk.kind().name());
            out.writeDouble(quirk.strength());
            out.writeInt(quirk.times());
            writeInstant(out, quirk.firstSeen());
            writeInstant(out, quirk.lastSeen());
        }
    }

    private static Quirks readQuirks(DataInputStream in) throws IOException {
        var quirks = new TreeMap<UUID, Quirk>();
        for (int left = in.readInt(); left > 0; left--) {
            quirks.put(
                    new UUID(in.readLong(), in.readLong()),
                    new Quirk(
                            QuirkKind.valueOf(in.readUTF()),
                            in.readDouble(),
                            in.readInt(),
                            readInstant(in),
                            readInstant(in)));
        }
        return new Quirks(quirks);
    }

    private static void writeSeen(DataOutputStream out, Seen seen) throws IOException {
        out.writeInt(seen.byProducer().size());
        for (var producer : seen.byProducer().entrySet()) {
            out.writeUTF(producer.getKey());
            var ids = producer.getValue().toLongs();
            out.writeInt(ids.length);
            for (long half : ids) {
                out.writeLong(half);
            }
        }
    }

    private static Seen readSeen(DataInputStream in) throws IOException {
        var seen = new TreeMap<String, RecentIds>();
        for (int left = in.readInt(); left > 0; left--) {
            var producer = in.readUTF();
            var ids = new long[in.readInt()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = in.readLong();
            }
            seen.put(producer, RecentIds.ofLongs(ids));
        }
        return new Seen(seen);
    }
}

package dev.companion.mind.personality;

import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
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
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one byte form of a state: every field in a fixed order, doubles by their bits. Equal states
 * have equal bytes on every machine, so their hash can stand for them.
 */
final class StateBytes {

    private static final int FORMAT = 1;

    private StateBytes() {}

    static byte[] write(PersonalityState state) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(state.version());
            var at = state.at();
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            writeTraits(out, state.traits());
            writeRules(out, state.rules());
            writePad(out, state.mood());
            writePad(out, state.baseline());
            out.writeInt(state.needs().size());
            for (var need : state.needs().entrySet()) {
                out.writeUTF(need.getKey().name());
                out.writeDouble(need.getValue());
            }
            out.writeInt(state.seen().size());
            for (var producer : state.seen().entrySet()) {
                out.writeUTF(producer.getKey());
                var ids = producer.getValue().toLongs();
                out.writeInt(ids.length);
                for (long half : ids) {
                    out.writeLong(half);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PersonalityState read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readUnsignedByte();
            if (format != FORMAT) {
                throw new IllegalArgumentException(
                        "state format must be " + FORMAT + ", was " + format);
            }
            return new PersonalityState(
                    in.readLong(),
                    Instant.ofEpochSecond(in.readLong(), in.readInt()),
                    readTraits(in),
                    readRules(in),
                    readPad(in),
                    readPad(in),
                    readNeeds(in),
                    readSeen(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static Map<Need, Double> readNeeds(DataInputStream in) throws IOException {
        var needs = new EnumMap<Need, Double>(Need.class);
        for (int left = in.readInt(); left > 0; left--) {
            needs.put(Need.valueOf(in.readUTF()), in.readDouble());
        }
        return needs;
    }

    private static SortedMap<String, RecentIds> readSeen(DataInputStream in) throws IOException {
        var seen = new TreeMap<String, RecentIds>();
        for (int left = in.readInt(); left > 0; left--) {
            var producer = in.readUTF();
            var ids = new long[in.readInt()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = in.readLong();
            }
            seen.put(producer, RecentIds.ofLongs(ids));
        }
        return seen;
    }
}

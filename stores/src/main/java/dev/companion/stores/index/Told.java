package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import dev.companion.stores.index.Standing.Mark;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What a document tells of its memory: all but the vectors, which have columns of their own. It is
 * a column too, and not compressed: a recall reads a hundred of them here and there, and with
 * stored fields each would unpack twelve kilobytes.
 */
record Told(
        Memory.Key key,
        Optional<Episode> episode,
        OptionalDouble importance,
        Standing standing,
        List<UUID> changes) {

    static final String COLUMN = "told";

    static Told of(Memory memory) {
        return new Told(
                memory.key(),
                memory.episode(),
                memory.importance(),
                memory.standing(),
                memory.changes());
    }

    static Told of(LeafReaderContext leaf, int doc) throws IOException {
        var column = leaf.reader().getBinaryDocValues(COLUMN);
        if (column == null || !column.advanceExact(doc)) {
            throw new IOException("document " + doc + " is of no memory");
        }
        return of(column.binaryValue());
    }

    static Told of(BytesRef written) throws IOException {
        var in = new ByteArrayDataInput(written.bytes, written.offset, written.length);
        var key = new Memory.Key(id(in), id(in));
        Optional<Episode> episode = flag(in) ? Optional.of(episode(key, in)) : Optional.empty();
        var importance = flag(in) ? OptionalDouble.of(number(in)) : OptionalDouble.empty();
        var marks = EnumSet.noneOf(Mark.class);
        for (int left = in.readVInt(); left > 0; left--) {
            marks.add(Mark.valueOf(in.readString()));
        }
        var changes = new ArrayList<UUID>();
        for (int left = in.readVInt(); left > 0; left--) {
            changes.add(id(in));
        }
        return new Told(key, episode, importance, new Standing(marks), changes);
    }

    BytesRef written() throws IOException {
        var out = new ByteBuffersDataOutput();
        write(key.companion(), out);
        write(key.memory(), out);
        write(episode.isPresent(), out);
        if (episode.isPresent()) {
            write(episode.get(), out);
        }
        write(importance.isPresent(), out);
        if (importance.isPresent()) {
            write(importance.getAsDouble(), out);
        }
        out.writeVInt(standing.marks().size());
        for (var mark : standing.marks()) {
            out.writeString(mark.name());
        }
        out.writeVInt(changes.size());
        for (var change : changes) {
            write(change, out);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static void write(Episode episode, DataOutput out) throws IOException {
        out.writeString(episode.type().name());
        write(episode.source(), out);
        out.writeString(episode.speaker().name());
        out.writeString(episode.place().name());
        write(episode.conversation(), out);
        out.writeLong(episode.turn());
        write(episode.at(), out);
        out.writeString(episode.emotion());
        out.writeString(Words.wellFormed(episode.text()));
        out.writeString(episode.document());
        write(episode.mood().isPresent(), out);
        if (episode.mood().isPresent()) {
            write(episode.mood().get().pleasure(), out);
            write(episode.mood().get().arousal(), out);
            write(episode.mood().get().dominance(), out);
        }
    }

    private static Episode episode(Memory.Key key, DataInput in) throws IOException {
        return new Episode(
                key.companion(),
                key.memory(),
                MemoryType.valueOf(in.readString()),
                id(in),
                Speaker.valueOf(in.readString()),
                Place.valueOf(in.readString()),
                id(in),
                in.readLong(),
                Instant.ofEpochSecond(in.readLong(), in.readInt()),
                in.readString(),
                in.readString(),
                in.readString(),
                flag(in)
                        ? Optional.of(new Pad(number(in), number(in), number(in)))
                        : Optional.empty());
    }

    private static void write(Instant at, DataOutput out) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static void write(UUID id, DataOutput out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static void write(double number, DataOutput out) throws IOException {
        out.writeLong(Double.doubleToLongBits(number));
    }

    private static double number(DataInput in) throws IOException {
        return Double.longBitsToDouble(in.readLong());
    }

    private static void write(boolean flag, DataOutput out) throws IOException {
        out.writeByte((byte) (flag ? 1 : 0));
    }

    private static boolean flag(DataInput in) throws IOException {
        return in.readByte() != 0;
    }
}

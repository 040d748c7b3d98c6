package dev.companion.standalone.cli.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The lines of a stream as bytes, none held longer than it takes to look at it. */
final class RawLines implements Closeable {

    /** A message has at most 4000 characters; this leaves room for what else a line may hold. */
    static final int MAX_BYTES = 1 << 18;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private long number;

    RawLines(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    /**
     * @param bytes at most {@link #MAX_BYTES} of them, without the line's end
     * @param whole false when there were more
     */
    record Line(long number, ByteBuffer bytes, boolean whole) {}

    /** The next line; absent at the end. */
    Optional<Line> next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean whole = true;
        boolean any = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (bytes.size() < MAX_BYTES) {
                bytes.write(b);
            } else {
                whole = false;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(new Line(number, ByteBuffer.wrap(bytes.toByteArray()), whole));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

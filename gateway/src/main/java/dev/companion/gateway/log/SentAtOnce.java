package dev.companion.gateway.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Sends what is flushed: the stream that Spring hands over for a streamed body does not. */
final class SentAtOnce extends FilterOutputStream {

    private final HttpServletResponse response;

    SentAtOnce(OutputStream out, HttpServletResponse response) {
        super(out);
        this.response = response;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
        response.flushBuffer();
    }
}

package dev.companion.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Sends what is flushed: the stream that Spring hands over for a streamed body does not. */
public final class SentAtOnce extends FilterOutputStream {

    private final HttpServletResponse response;

    private SentAtOnce(OutputStream out, HttpServletResponse response) {
        super(out);
        this.response = response;
    }

    /** A body whose reader sees each piece when it is flushed, and not when the buffer is full. */
    public static StreamingResponseBody of(
            HttpServletResponse response, StreamingResponseBody body) {
        return out -> body.writeTo(new SentAtOnce(out, response));
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

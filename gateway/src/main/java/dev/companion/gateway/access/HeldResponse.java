package dev.companion.gateway.access;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * An answer to the holder of a key that goes on only as long as the key opens something: what
 * streams for hours ends, as if its reader had gone, when the key is taken back.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    private final BooleanSupplier held;

    HeldResponse(HttpServletResponse response, BooleanSupplier held) {
        super(response);
        this.held = held;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Held(super.getOutputStream(), held);
    }

    private static final class Held extends ServletOutputStream {

        private final ServletOutputStream out;
        private final BooleanSupplier held;

        Held(ServletOutputStream out, BooleanSupplier held) {
            this.out = out;
            this.held = held;
        }

        @Override
        public void write(int one) throws IOException {
            requireHeld();
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            requireHeld();
            out.write(bytes, from, count);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }

        private void requireHeld() throws IOException {
            if (!held.getAsBoolean()) {
                throw new IOException("the key that was shown has been taken back");
            }
        }
    }
}

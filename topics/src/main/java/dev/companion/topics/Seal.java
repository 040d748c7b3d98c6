package dev.companion.topics;

import dev.companion.schemas.Envelope;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Compresses and encrypts the personal part of an event: raw deflate, then AES-256-GCM with a
 * random 96-bit nonce in front. The event's id, type and companion are authenticated with it, so a
 * sealed part cannot be moved to another event.
 */
final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    static final int MAX_PLAIN_BYTES = 8 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /**
     * @throws IllegalArgumentException when there is more than {@link #open} would take
     */
    static byte[] seal(byte[] plain, SecretKey key, Envelope envelope) {
        if (plain.length > MAX_PLAIN_BYTES) {
            throw new IllegalArgumentException(
                    "the personal part of %s must have at most %d bytes, was %d"
                            .formatted(envelope.type().shortName(), MAX_PLAIN_BYTES, plain.length));
        }
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, envelope);
            var sealed = cipher.doFinal(deflate(plain));
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be able to encrypt", e);
        }
    }

    /**
     * @throws GeneralSecurityException when the bytes were not sealed for this event under this key
     */
    static byte[] open(byte[] sealed, SecretKey key, Envelope envelope)
            throws GeneralSecurityException {
        if (sealed.length <= NONCE_BYTES) {
            throw new GeneralSecurityException("sealed part has " + sealed.length + " bytes");
        }
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        var cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, envelope);
        return inflate(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, Envelope envelope)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        var bound = envelope.id() + "|" + envelope.type().wireName() + "|" + envelope.companion();
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] deflate(byte[] plain) {
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream(plain.length);
            var chunk = new byte[4096];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        }
    }

    private static byte[] inflate(byte[] deflated) throws GeneralSecurityException {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(deflated);
            var out = new ByteArrayOutputStream(deflated.length * 3);
            var chunk = new byte[4096];
            while (!inflater.finished()) {
                int read = inflater.inflate(chunk);
                out.write(chunk, 0, read);
                boolean stuck = read == 0 && !inflater.finished();
                if (stuck || out.size() > MAX_PLAIN_BYTES) {
                    throw new GeneralSecurityException("sealed part does not inflate");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new GeneralSecurityException("sealed part does not inflate", e);
        }
    }
}

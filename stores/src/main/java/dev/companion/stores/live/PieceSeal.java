package dev.companion.stores.live;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A piece as bytes: the companion's id, then all else under AES-256-GCM with a random 96-bit nonce
 * in front and the id as associated data.
 */
final class PieceSeal {

    private static final int ID_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "piece v1".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private PieceSeal() {}

    static byte[] seal(Piece piece, SecretKey key) {
        var id = bytes(piece.companion());
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, id).doFinal(plain(piece));
            return ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + sealed.length)
                    .put(id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be able to encrypt", e);
        }
    }

    /** Whose it is, for whoever looks for the key. */
    static UUID companion(byte[] sealed) {
        if (sealed.length <= ID_BYTES + NONCE_BYTES) {
            throw new IllegalArgumentException("a piece has more bytes than " + sealed.length);
        }
        var bytes = ByteBuffer.wrap(sealed);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /**
     * @throws GeneralSecurityException when it was not sealed under this key
     */
    static Piece open(byte[] sealed, SecretKey key) throws GeneralSecurityException {
        var id = Arrays.copyOf(sealed, ID_BYTES);
        var nonce = Arrays.copyOfRange(sealed, ID_BYTES, ID_BYTES + NONCE_BYTES);
        int from = ID_BYTES + NONCE_BYTES;
        return piece(
                companion(sealed),
                cipher(Cipher.DECRYPT_MODE, key, nonce, id)
                        .doFinal(sealed, from, sealed.length - from));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] id)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(PURPOSE);
        cipher.updateAAD(id);
        return cipher;
    }

    private static byte[] plain(Piece piece) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(bytes(piece.turn()));
            out.writeBoolean(piece.anew());
            out.writeInt(piece.messages().size());
            for (var message : piece.messages()) {
                out.write(bytes(message));
            }
            out.write(piece.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Piece piece(UUID companion, byte[] plain) {
        try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
            var turn = id(in);
            boolean anew = in.readBoolean();
            var messages = new ArrayList<UUID>();
            for (int left = in.readInt(); left > 0; left--) {
                messages.add(id(in));
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Piece(companion, turn, messages, anew, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}

package dev.companion.stores.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The master key as a file that only its owner may read. */
final class MasterKeyFile {

    private static final int LONGEST = 1024;

    private MasterKeyFile() {}

    static MasterKey loadOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            if (Files.size(file) > LONGEST) {
                throw new UnusableMasterKey(
                        "the master key must be 32 bytes in Base64, was a file of "
                                + Files.size(file)
                                + " bytes ("
                                + file
                                + ")");
            }
            return MasterKey.parse(
                    Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the master key " + file, e);
        }
    }

    /** Written aside and linked into place, so that nobody ever sees half a key. */
    private static void create(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var onlyOwner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var aside = Files.createTempFile(folder, "master", ".key", onlyOwner);
        try {
            // On disk before any companion's key is wrapped with it.
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.write(
                        ByteBuffer.wrap(
                                (MasterKey.generate() + "\n")
                                        .getBytes(StandardCharsets.ISO_8859_1)));
                channel.force(true);
            }
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            // Another process was first; its key is the key.
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}

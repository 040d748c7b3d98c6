package dev.companion.stores.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A line of ASCII in a file that only its owner may read. */
final class OwnersFile {

    private OwnersFile() {}

    static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** Written aside and linked into place, so that nobody ever sees half a key. */
    static void createIfAbsent(Path file, Supplier<String> content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var onlyOwner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var aside = Files.createTempFile(folder, "new", ".key", onlyOwner);
        try {
            // On disk before anything is done that cannot be undone without it.
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                var line = (content.get() + "\n").getBytes(StandardCharsets.ISO_8859_1);
                channel.write(ByteBuffer.wrap(line));
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

package dev.companion.stores.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The admin key in the data folder, for a system to which none was given. */
public final class AdminKeyFile {

    /** Its name in the data folder. */
    public static final String NAME = "admin.key";

    private static final int LONGEST = 1024;

    private AdminKeyFile() {}

    /** The key; makes a file with a new one, which only its owner may read, when there is none. */
    public static String loadOrCreate(Path dataFolder) {
        var file = dataFolder.resolve(NAME);
        try {
            OwnersFile.createIfAbsent(file, AccessKey::newOfAdmin);
            return find(file)
                    .orElseThrow(() -> new IOException("it is empty or longer than a key can be"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the admin key " + file, e);
        }
    }

    /** A key from a file; empty where there is none that may be read. */
    public static Optional<String> find(Path file) {
        try {
            if (!Files.isReadable(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            return Optional.of(OwnersFile.read(file).strip()).filter(key -> !key.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

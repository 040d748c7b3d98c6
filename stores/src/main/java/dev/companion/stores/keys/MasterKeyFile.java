package dev.companion.stores.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The master key as a file that only its owner may read. */
final class MasterKeyFile {

    private static final int LONGEST = 1024;

    private MasterKeyFile() {}

    static MasterKey loadOrCreate(Path file) {
        try {
            OwnersFile.createIfAbsent(file, MasterKey::generate);
            if (Files.size(file) > LONGEST) {
                throw new UnusableMasterKey(
                        "the master key must be 32 bytes in Base64, was a file of "
                                + Files.size(file)
                                + " bytes ("
                                + file
                                + ")");
            }
            return MasterKey.parse(OwnersFile.read(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the master key " + file, e);
        }
    }
}

package dev.companion.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders and files that nobody but their owner can look into. */
final class OwnerOnly {

    static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwx------");
    static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** The folder, made with all its parents when absent, left as it is when present. */
    static Path directory(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return path;
        }
        try {
            return Files.createDirectories(path, attributes(path));
        } catch (FileAlreadyExistsException e) {
            var refused = new NotDirectoryException(path.toString());
            refused.initCause(e);
            throw refused;
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static FileAttribute<?>[] attributes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PROGRAM)}
                : new FileAttribute<?>[0];
    }
}

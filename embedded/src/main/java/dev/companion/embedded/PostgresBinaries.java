package dev.companion.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the archive in their Maven artifact. */
final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path in(BinaryCache cache) throws IOException {
        byte[] archive;
        try (InputStream packed =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        operatingSystem(), ArchUtils.normalize(System.getProperty("os.arch")))) {
            archive = packed.readAllBytes();
        }
        return cache.folder(
                "postgres-" + DigestUtils.sha256Hex(archive).substring(0, 16),
                folder -> unpack(archive, folder));
    }

    private static String operatingSystem() {
        return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive of PostgreSQL points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
            Files.setPosixFilePermissions(target, executable ? OwnerOnly.PROGRAM : OwnerOnly.FILE);
        }
    }
}

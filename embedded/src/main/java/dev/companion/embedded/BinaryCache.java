package dev.companion.embedded;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/**
 * Where programs are unpacked once for all data folders of a user: below {@code $XDG_CACHE_HOME},
 * else {@code ~/.cache} ({@code ~/Library/Caches} on macOS). May be deleted whenever nothing runs.
 */
final class BinaryCache {

    private final Path folder;

    private BinaryCache(Path folder) {
        this.folder = folder;
    }

    /** The user's cache, or {@code instead} where the user has no home to write to. */
    static BinaryCache orElse(Path instead) throws IOException {
        try {
            var folder = OwnerOnly.directory(ofUser());
            return new BinaryCache(
                    Files.isWritable(folder) ? folder : OwnerOnly.directory(instead));
        } catch (FileSystemException _) {
            return new BinaryCache(OwnerOnly.directory(instead));
        }
    }

    static BinaryCache in(Path folder) {
        return new BinaryCache(folder);
    }

    /** Fills a folder. */
    @FunctionalInterface
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    /**
     * The folder of that name, unpacked if it is not there. It appears all at once, so that neither
     * a crash nor another process doing the same leaves half of one.
     */
    Path folder(String name, Unpacking unpacking) throws IOException {
        var wanted = folder.resolve(name);
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        var partial = Files.createTempDirectory(folder, ".partial-");
        try {
            unpacking.into(partial);
            Files.move(partial, wanted, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(wanted)) {
                throw e;
            }
        } finally {
            FileUtils.deleteDirectory(partial.toFile());
        }
        return wanted;
    }

    private static Path ofUser() {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() ->
                        Path.of(System.getProperty("user.home"), mac ? "Library/Caches" : ".cache"))
                .resolve("companion");
    }
}

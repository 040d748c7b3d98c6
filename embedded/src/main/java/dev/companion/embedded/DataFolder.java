package dev.companion.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder that holds all data, locked for as long as this is open. A folder made here is its
 * owner's alone (0700), and so is every folder in it; the permissions of one that was there already
 * are left as they are.
 */
final class DataFolder implements AutoCloseable {

    private static final String SETTING = "data-dir (COMPANION_DATA)";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder where there is none, and takes it for this process.
     *
     * @throws EmbeddedStartFailed if it cannot be written, or another process has it
     */
    static DataFolder claim(Path wanted) {
        try {
            var path = OwnerOnly.directory(wanted).toRealPath();
            refuseRootWhereAnotherOwns(path);
            refuseSecondClaimOf(path);
            var channel =
                    FileChannel.open(
                            path.resolve("companion.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (locked(channel).isEmpty()) {
                channel.close();
                throw inUse(path);
            }
            Files.writeString(holder(path), self());
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new EmbeddedStartFailed(
                    "data folder must be a folder this user can write, but %s cannot be used: %s;"
                                    .formatted(wanted, reason(e))
                            + " set "
                            + SETTING,
                    e);
        }
    }

    /** The real path, links resolved: it marks the command lines of the servers over it. */
    Path path() {
        return path;
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path redis() {
        return path.resolve("redis");
    }

    /** Where a server's log is. */
    Path log(ServerKind kind) throws IOException {
        return OwnerOnly.directory(path.resolve("logs"))
                .resolve(kind.name().toLowerCase(Locale.ROOT) + ".log");
    }

    /** Where programs are unpacked for a user without a home. */
    Path programs() {
        return path.resolve("programs");
    }

    /** A folder for what a running server unpacks or spills, emptied at each start. */
    Path scratch() {
        return path.resolve("tmp");
    }

    /** Gives the folder up; the next start may take it. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(holder(path));
            channel.close();
        }
    }

    /** Root can write anywhere, and the owner could not read what it wrote. */
    private static void refuseRootWhereAnotherOwns(Path path) throws IOException {
        var owner = Files.getOwner(path).getName();
        if (OwnerOnly.isRoot() && !owner.equals("root")) {
            throw new EmbeddedStartFailed(
                    "data folder %s belongs to %s and this is root; start as %s, or set %s to a folder"
                                    .formatted(path, owner, owner, SETTING)
                            + " of root's own");
        }
    }

    /**
     * POSIX drops a process's lock when it closes <em>any</em> channel to the file, so the lock
     * file must not even be opened by the process that holds it.
     */
    private static void refuseSecondClaimOf(Path path) throws IOException {
        if (holderOf(path).equals(Optional.of(self()))) {
            throw inUse(path);
        }
    }

    /** Names this process and when it began: in a container the same pid comes back each time. */
    private static String self() {
        var process = ProcessHandle.current();
        return "%d, running since %s"
                .formatted(
                        process.pid(),
                        process.info().startInstant().map(Instant::toString).orElse("unknown"));
    }

    private static Optional<FileLock> locked(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static EmbeddedStartFailed inUse(Path path) throws IOException {
        return new EmbeddedStartFailed(
                "data folder %s is in use by process %s; stop that one, or set %s to another folder"
                        .formatted(path, holderOf(path).orElse("unknown"), SETTING));
    }

    private static Optional<String> holderOf(Path path) throws IOException {
        var file = holder(path);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    private static Path holder(Path path) {
        return path.resolve("companion.pid");
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "access denied";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            default -> e.toString();
        };
    }
}

package dev.companion.stores.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where one set of files after the other is kept: the first in the folder itself, those made later
 * in folders of their own, and a file that names which of those counts. What counts changes in one
 * step; whatever else lies there was left by a crash.
 */
final class Generations {

    private static final String NAMED = "current";
    private static final Pattern REBUILT = Pattern.compile("rebuilt-(\\d{1,9})");

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
    }

    /** The folder whose files count; the rest is deleted. */
    Path current() throws IOException {
        Files.createDirectories(folder);
        var current = named().map(folder::resolve).orElse(folder);
        for (var other : rebuilt()) {
            if (!other.equals(current)) {
                delete(other);
            }
        }
        if (!current.equals(folder)) {
            delete(folder);
        }
        return current;
    }

    /** A folder for the next files. */
    Path next() throws IOException {
        int last = rebuilt().stream().mapToInt(Generations::number).max().orElse(0);
        return folder.resolve("rebuilt-" + (last + 1));
    }

    /** From now on these count, after a crash too. */
    void makeCurrent(Path current) throws IOException {
        var name = ByteBuffer.wrap(name(current).getBytes(StandardCharsets.UTF_8));
        var written = folder.resolve(NAMED + ".new");
        try (var file =
                FileChannel.open(
                        written,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            while (name.hasRemaining()) {
                file.write(name);
            }
            file.force(true);
        }
        Files.move(written, folder.resolve(NAMED), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes one set of files; of the first, only what belongs to it. */
    void delete(Path files) throws IOException {
        if (files.equals(folder)) {
            IndexFolder.delete(folder.resolve(IndexFolder.FILES));
            IndexFolder.delete(folder.resolve(IndexFolder.ASIDE));
        } else {
            IndexFolder.delete(files);
        }
    }

    private Optional<String> named() throws IOException {
        var file = folder.resolve(NAMED);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var name = Files.readString(file);
        if (!REBUILT.matcher(name).matches()) {
            throw new IOException(
                    file + " must name a folder such as rebuilt-1, named something else");
        }
        return Optional.of(name);
    }

    private List<Path> rebuilt() throws IOException {
        try (var children = Files.list(folder)) {
            return children.filter(child -> REBUILT.matcher(name(child)).matches())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static int number(Path rebuilt) {
        var matcher = REBUILT.matcher(name(rebuilt));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}

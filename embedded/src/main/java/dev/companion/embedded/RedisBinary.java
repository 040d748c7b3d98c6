package dev.companion.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** The Redis server program, unpacked from its Maven artifact. */
final class RedisBinary {

    private RedisBinary() {}

    /** The first that runs here: on Linux the 64-bit one wants libssl 3, the static one nothing. */
    static Path in(BinaryCache cache) throws IOException, InterruptedException {
        for (var platform : candidates()) {
            var program = unpacked(cache, platform);
            if (runs(program)) {
                return program;
            }
        }
        throw new EmbeddedStartFailed(
                "Redis has no program that runs on %s %s; configure a Redis of your own"
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    private static List<OsArchitecture> candidates() {
        var candidates = new ArrayList<OsArchitecture>();
        candidates.add(OsArchitecture.detectOSandArchitecture());
        if (candidates.contains(OsArchitecture.UNIX_x86_64)) {
            candidates.add(OsArchitecture.UNIX_x86);
        }
        return candidates;
    }

    private static Path unpacked(BinaryCache cache, OsArchitecture platform) throws IOException {
        var resource = ExecutableProvider.newProvidedVersionsMap().get(platform);
        if (resource == null) {
            throw new IOException("embedded-redis has nothing for " + platform);
        }
        var name = Path.of(resource).getFileName().toString();
        var folder =
                cache.folder(
                        name,
                        target -> {
                            try (var packed = RedisBinary.class.getResourceAsStream(resource)) {
                                if (packed == null) {
                                    throw new IOException(resource + " is not in embedded-redis");
                                }
                                var program = target.resolve("redis-server");
                                Files.copy(packed, program);
                                Files.setPosixFilePermissions(program, OwnerOnly.PROGRAM);
                            }
                        });
        return folder.resolve("redis-server");
    }

    private static boolean runs(Path program) throws InterruptedException {
        try {
            return new ProcessBuilder(program.toString(), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}

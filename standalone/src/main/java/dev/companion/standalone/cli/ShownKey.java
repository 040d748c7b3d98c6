package dev.companion.standalone.cli;

import dev.companion.models.Secret;
import dev.companion.stores.keys.AdminKeyFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The key that a command shows: the one it was given, or none until one is asked for, and then the
 * admin key from the data folder of the companion that asks for it.
 */
final class ShownKey {

    private final Optional<Path> dataDir;
    private Optional<Secret> key;
    private boolean looked;

    private ShownKey(Optional<Secret> key, Optional<Path> dataDir) {
        this.key = key;
        this.dataDir = dataDir;
    }

    /** This one or none. */
    static ShownKey only(Optional<Secret> key) {
        return new ShownKey(key, Optional.empty());
    }

    /**
     * This one, or where it is absent what is found once it is asked for.
     *
     * @param dataDir where to look, should the companion not say where its data is
     */
    static ShownKey orAdmins(Optional<Secret> key, Path dataDir) {
        return new ShownKey(key, Optional.of(dataDir));
    }

    Optional<Secret> now() {
        return key;
    }

    /**
     * Looks for a key once, where none is shown yet.
     *
     * @param running the folder that the companion says its data is in
     * @return whether there is one now
     */
    boolean look(Supplier<Optional<Path>> running) {
        if (looked || key.isPresent() || dataDir.isEmpty()) {
            return false;
        }
        looked = true;
        key = find(Stream.concat(running.get().stream(), dataDir.stream()));
        return key.isPresent();
    }

    /** The first admin key in one of these data folders. */
    static Optional<Secret> find(Stream<Path> folders) {
        return folders.flatMap(
                        folder -> AdminKeyFile.find(folder.resolve(AdminKeyFile.NAME)).stream())
                .findFirst()
                .map(Secret::new);
    }
}

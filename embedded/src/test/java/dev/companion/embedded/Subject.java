package dev.companion.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A program that runs everything over a folder until it is ended, and then, as an application
 * would, writes once more before it closes. Tests start it in order to kill it.
 */
final class Subject {

    private Subject() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var infrastructure =
                EmbeddedInfrastructure.start(EmbeddedSettings.all(folder), System.out::println);
        Written.to(infrastructure, "before");
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            writeLast(infrastructure);
                            infrastructure.close();
                        }));
        Files.createFile(ready(folder));
        new CountDownLatch(1).await();
    }

    /** Appears when it runs and has written. */
    static Path ready(Path folder) {
        return folder.resolve("subject.ready");
    }

    private static void writeLast(EmbeddedInfrastructure infrastructure) {
        try {
            Written.to(infrastructure, "last");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

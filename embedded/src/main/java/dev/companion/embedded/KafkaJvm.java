package dev.companion.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command that runs {@link KafkaBroker} in a JVM like ours, on our class path. */
final class KafkaJvm {

    /** The log configuration of the child, on its class path. */
    private static final String LOGGING = "dev/companion/embedded/kafka-logback.xml";

    /** Absolute, for the child runs in another folder. */
    private static final String CLASS_PATH =
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(entry -> Path.of(entry).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));

    private KafkaJvm() {}

    static ProcessBuilder command(DataFolder folder, Path log, List<Integer> ports) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xms64m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ErrorFile=" + log.resolveSibling("kafka-crash.log"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.io.tmpdir=" + folder.scratch(),
                        "-Dlogback.configurationFile=" + LOGGING,
                        "-Dcompanion.kafka.log=" + log));
        command.addAll(sharedClasses(folder));
        command.addAll(List.of(KafkaBroker.class.getName(), folder.kafka().toString()));
        ports.forEach(port -> command.add(port.toString()));
        var builder = new ProcessBuilder(command).directory(folder.path().toFile());
        // In the environment, not among the arguments: the process list stays readable.
        builder.environment().put("CLASSPATH", CLASS_PATH);
        return builder;
    }

    /**
     * An archive of loaded classes (50 MB) takes a second and two fifths of the CPU time off a
     * start. The JVM checks it, ignores a broken one and writes it anew when a jar has changed,
     * which adds two seconds to that end. So a folder gets one with its second start, and only
     * where all classes come from jars: the JVM archives no others.
     */
    private static List<String> sharedClasses(DataFolder folder) {
        boolean jarsOnly =
                Arrays.stream(CLASS_PATH.split(File.pathSeparator, -1))
                        .map(Path::of)
                        .noneMatch(Files::isDirectory);
        return jarsOnly && Files.exists(folder.kafka())
                ? List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + folder.path().resolve("kafka.jsa"),
                        "-Xlog:cds=off",
                        "-Xlog:aot=off")
                : List.of();
    }
}

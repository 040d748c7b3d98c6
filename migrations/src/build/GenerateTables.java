import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes the jOOQ classes for the Flyway scripts, unless those of the last build were made from the
 * same scripts by the same generator. This file uses the JDK only, so that the usual "nothing to
 * do" does not wait for the generator to be compiled.
 *
 * <p>Arguments: the scripts' folder, the folder to write to, the file that keeps the hash, the folder
 * this file is in.
 */
public final class GenerateTables {

    private GenerateTables() {}

    public static void main(String[] arguments) throws Exception {
        var scripts = Path.of(arguments[0]);
        var output = Path.of(arguments[1]);
        var hashFile = Path.of(arguments[2]);

        var hash = hash(scripts, Path.of(arguments[3]));
        if (Files.isDirectory(output)
                && Files.exists(hashFile)
                && Files.readString(hashFile).equals(hash)) {
            return;
        }

        Files.deleteIfExists(hashFile);
        Class.forName("TableGenerator")
                .getMethod("generate", Path.class, Path.class)
                .invoke(null, scripts, output);
        Files.writeString(hashFile, hash);
    }

    /** Over the scripts, the generator's sources and its version. */
    private static String hash(Path scripts, Path generator) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var name = Path.of(jar).getFileName().toString();
            if (name.startsWith("jooq")) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        addFiles(digest, scripts);
        addFiles(digest, generator);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addFiles(MessageDigest digest, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}

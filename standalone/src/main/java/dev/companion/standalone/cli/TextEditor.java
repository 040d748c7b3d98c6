package dev.companion.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The editor that someone likes to write with.
 *
 * @param command may have arguments, such as {@code code --wait}
 */
record TextEditor(String command) {

    /** As other programs choose it. */
    static TextEditor of(Map<String, String> environment) {
        return Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(command -> !command.isBlank())
                .findFirst()
                .map(TextEditor::new)
                .orElse(new TextEditor("vi"));
    }

    /** What someone makes of a text, in a file that only they can read and that goes afterwards. */
    String edit(String text) {
        try {
            var file = Files.createTempFile("companion-block-", ".txt");
            try {
                Files.writeString(file, text.isEmpty() ? "" : text + "\n");
                open(file);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void open(Path file) throws IOException {
        var editor =
                new ProcessBuilder("sh", "-c", command + " \"$1\"", "sh", file.toString())
                        .inheritIO()
                        .start();
        try {
            int code = editor.waitFor();
            if (code != 0) {
                throw new CommandFailed(
                        "the editor %s ended with %d; nothing was changed"
                                .formatted(Plain.line(command, 60), code));
            }
        } catch (InterruptedException stopped) {
            editor.destroy();
            Thread.currentThread().interrupt();
            throw new CommandFailed("nothing was changed");
        }
    }
}

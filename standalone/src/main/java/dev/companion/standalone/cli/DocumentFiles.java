package dev.companion.standalone.cli;

import dev.companion.gateway.BodyLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Sends files one by one, and names those that are left out. */
final class DocumentFiles {

    private static final int FIRST_OF_THE_SERVER = 500;

    private final Screen screen;
    private final Gateway gateway;
    private final Shelf shelf;
    private final boolean json;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int files;
    private int skipped;

    DocumentFiles(Screen screen, Gateway gateway, Shelf shelf, boolean json) {
        this.screen = screen;
        this.gateway = gateway;
        this.shelf = shelf;
        this.json = json;
    }

    /** Ends the command when it is not the file's fault: all that follow would fare the same. */
    void add(Path file) {
        files++;
        var unfit = unfit(file);
        if (unfit.isPresent()) {
            skip(file, unfit.get());
            return;
        }
        try {
            send(file, Files.readAllBytes(file));
        } catch (IOException _) {
            skip(file, "the file cannot be read");
        }
    }

    boolean allTaken() {
        return skipped == 0;
    }

    /** Such as "3 files: 1 added, 1 already there, 1 skipped". */
    String sentence() {
        var sentence = new StringBuilder(files + (files == 1 ? " file: " : " files: "));
        outcomes.forEach((outcome, count) ->
                sentence.append("%d %s, ".formatted(count, Plain.line(outcome, 40))));
        return sentence.append(skipped).append(" skipped").toString();
    }

    private void send(Path file, byte[] bytes) {
        var path = "/documents?name=" + Gateway.escaped(name(file));
        var answer = gateway.postFile(shelf.of(path), bytes);
        if (!answer.ok() && answer.status() < FIRST_OF_THE_SERVER) {
            skip(file, answer.failure().line());
            return;
        }
        var taken = answer.orFail();
        outcomes.merge(taken.path("outcome").asString("added"), 1, Integer::sum);
        if (json) {
            screen.line(Form.line(taken));
        } else {
            screen.line(row(taken));
        }
    }

    private void skip(Path file, String reason) {
        skipped++;
        screen.note("%s: %s".formatted(Plain.line(file.toString(), 200), reason));
        if (json) {
            var document = Form.document();
            document.put("name", name(file));
            document.put("outcome", "skipped");
            document.put("reason", reason);
            screen.line(Form.line(document));
        }
    }

    private static String row(JsonNode taken) {
        return "%s: %s, %s (%s)"
                .formatted(
                        Plain.line(taken.path("name").asString(""), 200),
                        Plain.line(taken.path("outcome").asString(""), 40),
                        Plain.count(taken.path("passages").asInt(0), "passage"),
                        Plain.line(taken.path("media_type").asString(""), 60));
    }

    private static Optional<String> unfit(Path file) {
        if (!Files.exists(file)) {
            return Optional.of("there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of("it is no file");
        }
        if (!Files.isReadable(file)) {
            return Optional.of("the file cannot be read");
        }
        try {
            long bytes = Files.size(file);
            return bytes <= BodyLimit.MOST_BYTES_OF_A_DOCUMENT
                    ? Optional.empty()
                    : Optional.of(
                            String.format(
                                    Locale.ROOT,
                                    "the file must have at most %,d bytes, had %,d",
                                    BodyLimit.MOST_BYTES_OF_A_DOCUMENT,
                                    bytes));
        } catch (IOException _) {
            return Optional.of("the file cannot be read");
        }
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }
}

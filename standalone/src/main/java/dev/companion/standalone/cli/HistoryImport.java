package dev.companion.standalone.cli;

import dev.companion.standalone.cli.history.HistoryFile;
import dev.companion.standalone.cli.history.HistoryFile.Numbered;
import dev.companion.standalone.cli.history.HistoryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sends a history file in batches, in order, and waits until all of it is taken in. The server
 * knows the lines it has, so a second run over the same file sends all and adds only what is new.
 */
final class HistoryImport {

    private static final int BATCH_LINES = 500;
    private static final int BATCH_CHARACTERS = 200_000;

    /** The rest is only counted. */
    private static final int MOST_NAMED = 1_000;

    private static final int NOT_FOUND = 404;

    private final Screen screen;
    private final Gateway gateway;
    private final HistoryFile history;
    private final HistoryFile.Survey survey;
    private final ImportCounts counts;
    private final List<Map<String, Object>> batch = new ArrayList<>();
    private int batchCharacters;

    HistoryImport(
            Screen screen,
            Gateway gateway,
            HistoryFile history,
            HistoryFile.Survey survey,
            ImportCounts counts) {
        this.screen = screen;
        this.gateway = gateway;
        this.history = history;
        this.survey = survey;
        this.counts = counts;
    }

    void run() {
        var opened = gateway.post("/imports", Map.of("users", survey.users())).orFail();
        var path = "/imports/" + Gateway.escaped(opened.path("import_id").asString(""));
        try {
            sendAll(path + "/lines");
            new Settling(screen, gateway, path).await();
            var _ = gateway.delete(path);
        } catch (NobodyAnswers | ConnectionLost away) {
            throw new CommandFailed(
                    ("%s after line %d of %d; run the same command again:"
                                    + " it goes on where it stopped")
                            .formatted(
                                    away instanceof NobodyAnswers
                                            ? "the companion on port %d went away"
                                                    .formatted(gateway.port())
                                            : away.line(),
                                    counts.lines(),
                                    survey.lines()));
        }
    }

    private void sendAll(String path) {
        try (var reader = history.open();
                var bar = Bar.of(screen, "import", "lines")) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                switch (line.get().line()) {
                    case HistoryLine.Broken(var number, var reason) -> {
                        counts.broken();
                        name(screen, counts, number, reason);
                    }
                    case HistoryLine.Said said -> add(path, said, line.get());
                }
                bar.at(counts.lines(), survey.lines());
            }
            send(path);
            bar.at(counts.lines(), survey.lines());
        }
    }

    private void add(String path, HistoryLine.Said said, Numbered line) {
        if (batch.size() == BATCH_LINES || batchCharacters > BATCH_CHARACTERS) {
            send(path);
        }
        var document = Form.document();
        document.put("line", said.number());
        document.put("ts", said.at().toString());
        document.put("user", said.user());
        document.put("text", said.text());
        document.put("role", said.role());
        said.channel().ifPresent(channel -> document.put("channel", channel));
        document.put("occurrence", line.occurrence());
        batch.add(document);
        batchCharacters += said.text().length();
    }

    private void send(String path) {
        if (batch.isEmpty()) {
            return;
        }
        var sent = gateway.postPatiently(path, Map.of("lines", batch));
        if (sent.status() == NOT_FOUND) {
            // It was restarted meanwhile and does not know of this import any more.
            throw new ConnectionLost(
                    "the companion on port %d was restarted".formatted(gateway.port()));
        }
        var answer = sent.orFail();
        var refused = answer.path("refused");
        counts.sent(
                batch.size(),
                answer.path("imported").asLong(0),
                answer.path("known").asLong(0),
                refused.size());
        for (var one : refused) {
            var reason = "refused: " + Plain.line(one.path("reason").asString(""), 200);
            name(screen, counts, one.path("line").asLong(0), reason);
        }
        batch.clear();
        batchCharacters = 0;
    }

    /** For a file without a single good line: there is nothing to send. */
    static void nameBroken(Screen screen, HistoryFile history, ImportCounts counts) {
        try (var reader = history.open()) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                if (line.get().line() instanceof HistoryLine.Broken(var number, var reason)) {
                    counts.broken();
                    name(screen, counts, number, reason);
                }
            }
        }
    }

    private static void name(Screen screen, ImportCounts counts, long number, String reason) {
        if (counts.troubled() <= MOST_NAMED) {
            screen.note("line %d: %s".formatted(number, reason));
        }
    }
}

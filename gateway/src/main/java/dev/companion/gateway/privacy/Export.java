package dev.companion.gateway.privacy;

import dev.companion.gateway.log.CompanionFacts;
import dev.companion.stores.postgres.EveryRow;
import dev.companion.topics.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that is kept about a person as one ZIP, written as it is read: what was said for reading, and
 * rows and log as JSON, one object a line.
 */
final class Export {

    /** Where what was said is. */
    private static final String CONVERSATION = "conversation";

    private final EveryRow rows;
    private final CompanionFacts facts;

    Export(EveryRow rows, CompanionFacts facts) {
        this.rows = rows;
        this.facts = facts;
    }

    void write(String userId, UUID companion, Instant now, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var lines = new TreeMap<String, Long>();
            new File(zip, "README.md").text(ExportReadme.TEXT).close();
            var conversation = new File(zip, "conversation.md");
            facts.read(companion, CONVERSATION, fact -> conversation.text(SaidView.of(fact)));
            conversation.close();
            for (var table : rows.tables()) {
                var file = new File(zip, "rows/" + table + ".ndjson");
                rows.read(companion, table, row -> file.line(row));
                lines.put(file.name, file.close());
            }
            for (var topic : facts.topics()) {
                var file = new File(zip, "log/" + topic + ".ndjson");
                facts.read(companion, topic, fact -> file.line(fact.toString()));
                lines.put(file.name, file.close());
            }
            var summary =
                    Json.MAPPER
                            .createObjectNode()
                            .put("user_id", userId)
                            .put("exported_at", now.toString());
            var files = summary.putObject("lines");
            lines.forEach(files::put);
            new File(zip, "companion.json").line(summary.toString()).close();
        }
    }

    /** One file of it. */
    private static final class File {

        private final ZipOutputStream zip;
        private final String name;
        private long lines;

        File(ZipOutputStream zip, String name) throws IOException {
            this.zip = zip;
            this.name = name;
            zip.putNextEntry(new ZipEntry(name));
        }

        File text(String text) {
            try {
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        File line(String json) {
            lines++;
            return text(json + "\n");
        }

        /** How many lines it has. */
        long close() throws IOException {
            zip.closeEntry();
            return lines;
        }
    }
}

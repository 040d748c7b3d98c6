package dev.companion.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The invented history that the documentation tells. */
final class FourWeeks {

    private static final Path LINES = Path.of("..", "docs", "examples", "four-weeks.jsonl");
    private static final TypeReference<Map<String, Object>> LINE = new TypeReference<>() {};

    private FourWeeks() {}

    /** As the life of somebody else; without its nights, which other tests are about. */
    static void livedBy(String user, Web web) {
        try {
            var told = new ArrayList<Map<String, Object>>();
            for (var json : Files.readAllLines(LINES)) {
                var line = JsonMapper.shared().readValue(json, LINE);
                line.put("user", user);
                line.put("line", told.size() + 1);
                line.put("occurrence", 0);
                told.add(line);
            }
            new Importing(web, List.of(user)).send(told);
            web.settle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.companion.standalone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** In what form data is printed. */
final class Form {

    @Option(
            names = "--json",
            description = "Print JSON, one document a line, and nothing else on standard output.")
    boolean json;

    /** One document in one line. */
    static String line(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    /** A document whose fields keep their order. */
    static Map<String, Object> document() {
        return new LinkedHashMap<>();
    }
}

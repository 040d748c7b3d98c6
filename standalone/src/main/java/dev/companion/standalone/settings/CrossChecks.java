package dev.companion.standalone.settings;

import dev.companion.models.GeminiSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What no single setting can tell: which values do not go together. */
final class CrossChecks {

    private static final double SENSITIVE = 0.5;
    private static final int MANY_VIOLATIONS = 20;
    private static final double SELECTIVE = 0.8;
    private static final int QDRANT_REST = 6_333;

    private final Values values;
    private final List<Problem> problems = new ArrayList<>();

    private CrossChecks(Values values) {
        this.values = values;
    }

    /** Wants values that each have the right form. */
    static List<Problem> problems(Values values) {
        var checks = new CrossChecks(values);
        checks.limits();
        checks.chat();
        checks.kafka();
        checks.qdrant();
        checks.embedding();
        return List.copyOf(checks.problems);
    }

    static List<String> warnings(Values values) {
        var warnings = new ArrayList<String>();
        var importance = values.of("memory.importance-threshold");
        if (values.decimal("memory.importance-threshold") > SELECTIVE) {
            warnings.add(
                    "memory.importance-threshold is %s (%s): above %s very few memories are considered"
                            .formatted(
                                    importance.value().orElseThrow(),
                                    importance.origin().where(),
                                    SELECTIVE));
        }
        if (values.text("chat.base-url").isPresent() && values.text("chutes.api-key").isPresent()) {
            warnings.add("chat.base-url goes before chutes.api-key: Chutes is not asked");
        }
        if (values.text("qdrant.url").isPresent() && !usesQdrant(values)) {
            warnings.add("qdrant.url is set and memory.index is lucene: Qdrant is not asked");
        }
        if (usesQdrant(values)
                && values.text("qdrant.api-key").isPresent()
                && values.required("qdrant.url").startsWith("http:")) {
            warnings.add("qdrant.url is http: qdrant.api-key goes over the network unencrypted");
        }
        return List.copyOf(warnings);
    }

    private void limits() {
        int rate = values.whole("rate-limit.requests-per-minute");
        if (values.whole("rate-limit.burst") > rate) {
            wrong("rate-limit.burst", "at most rate-limit.requests-per-minute, " + rate);
        }
        if (values.decimal("security.injection-threshold") < SENSITIVE
                && values.whole("security.max-violations-per-day") > MANY_VIOLATIONS) {
            wrong(
                    "security.max-violations-per-day",
                    "at most %d while security.injection-threshold is below %s"
                            .formatted(MANY_VIOLATIONS, SENSITIVE));
        }
    }

    private void chat() {
        boolean endpoint = values.text("chat.base-url").isPresent();
        if (endpoint && values.text("chat.model").isEmpty()) {
            wrong("chat.model", "a model, because chat.base-url is set");
        }
        for (var key : List.of("chat.api-key", "chat.model", "chat.fallback-model")) {
            if (!endpoint && values.text(key).isPresent()) {
                wrong(key, "chat.base-url beside it (for Chutes, use the chutes settings)");
            }
        }
    }

    private void kafka() {
        if (values.text("kafka.bootstrap-servers").isEmpty()
                && values.whole("kafka.replication-factor") > 1) {
            wrong("kafka.replication-factor", "1, because the Kafka that is started is one broker");
        }
    }

    private void qdrant() {
        var url = values.text("qdrant.url");
        if (usesQdrant(values) && url.isEmpty()) {
            wrong("qdrant.url", "a URL, because memory.index is qdrant");
        }
        if (url.filter(text -> URI.create(text).getPort() == QDRANT_REST).isPresent()) {
            wrong("qdrant.url", "the port of gRPC, usually 6334, and not that of REST");
        }
        if (url.isEmpty() && values.text("qdrant.api-key").isPresent()) {
            wrong("qdrant.api-key", "qdrant.url beside it");
        }
    }

    private void embedding() {
        if (values.text("memory.embedding-model").filter(GeminiSettings.MODEL::equals).isPresent()
                && values.text("gemini.api-key").isEmpty()) {
            wrong(
                    "memory.embedding-model",
                    "a model that needs no key, or gemini.api-key beside it");
        }
    }

    private static boolean usesQdrant(Values values) {
        return values.required("memory.index").equals("qdrant");
    }

    private void wrong(String key, String expected) {
        var value = values.of(key);
        problems.add(new Problem(key, value.shown().orElse("nothing"), expected, value.origin()));
    }
}

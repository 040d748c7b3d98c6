package dev.companion.standalone.cli.history;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes sense of one line: {@code {"ts": …, "user": …, "text": …, "role"?: …, "channel"?: …}}. */
final class LineParser {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> ROLES = Set.of("user", "companion");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private LineParser() {}

    /** Absent for a line with nothing on it. */
    static Optional<HistoryLine> parse(RawLines.Line raw) {
        if (!raw.whole()) {
            return broken(raw, "longer than %d KiB".formatted(RawLines.MAX_BYTES >> 10));
        }
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(raw.bytes().duplicate()).toString();
            var line =
                    raw.number() == 1 && text.startsWith(BYTE_ORDER_MARK)
                            ? text.substring(1)
                            : text;
            return line.isBlank() ? Optional.empty() : Optional.of(said(raw, JSON.readTree(line)));
        } catch (CharacterCodingException notText) {
            return broken(raw, "not UTF-8");
        } catch (JacksonException notJson) {
            // The parser's own words quote the line; what people said does not belong on a screen.
            return broken(raw, "not JSON");
        } catch (Unusable unusable) {
            return broken(raw, unusable.reason);
        }
    }

    private static Optional<HistoryLine> broken(RawLines.Line raw, String reason) {
        return Optional.of(new HistoryLine.Broken(raw.number(), reason));
    }

    private static HistoryLine said(RawLines.Line raw, JsonNode json) throws Unusable {
        if (!json.isObject()) {
            throw new Unusable("not a JSON object");
        }
        var at = Timestamps.parse(required(json, "ts"));
        if (at.isEmpty()) {
            throw new Unusable("ts is no ISO time such as 2026-03-01T18:30:00Z");
        }
        var role = optional(json, "role").orElse("user");
        if (!ROLES.contains(role)) {
            throw new Unusable("role is neither user nor companion");
        }
        return new HistoryLine.Said(
                raw.number(),
                at.get(),
                required(json, "user"),
                required(json, "text"),
                role,
                optional(json, "channel"));
    }

    private static String required(JsonNode json, String field) throws Unusable {
        return optional(json, field).orElseThrow(() -> new Unusable("no " + field));
    }

    private static Optional<String> optional(JsonNode json, String field) throws Unusable {
        var value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new Unusable(field + " is no text");
        }
        var text = value.asString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Unusable(field + " holds half a character");
        }
        return Optional.of(text).filter(t -> !t.isBlank());
    }

    /** Leaves {@link #parse} early; it never leaves this class. */
    private static final class Unusable extends Exception {
        private final String reason;

        Unusable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}

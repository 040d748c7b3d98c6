package dev.companion.mind.guard;

import dev.companion.schemas.Vectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A screen model as text: a name and a value a line, weights as Base64 of little-endian singles;
 * lines that begin with # are remarks.
 */
public final class ScreenModelText {

    private static final String FORMAT = "1";

    private ScreenModelText() {}

    /** The lines from which {@link #parse} makes the same model. */
    public static List<String> lines(ScreenModel model) {
        return List.of(
                "format " + FORMAT,
                "embedder " + ScreenModel.EMBEDDER,
                "signs " + ThreatSigns.OURS.size(),
                "meant.intercept " + model.meant().intercept(),
                "meant.weights " + Vectors.encode(model.meant().weights()),
                "worded.intercept " + model.worded().intercept(),
                "worded.weights " + Vectors.encode(model.worded().weights()),
                "slipped.intercept " + model.slipped().intercept(),
                "slipped.weights " + Vectors.encode(model.slipped().weights()));
    }

    /** The model of these lines; an {@link IllegalArgumentException} says what they lack. */
    public static ScreenModel parse(List<String> lines) {
        var fields = new HashMap<String, String>();
        for (var line : lines) {
            if (!line.startsWith("#")) {
                int space = line.indexOf(' ');
                if (space < 0) {
                    throw new IllegalArgumentException("expected a name and a value: " + line);
                }
                fields.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        require(fields, "format", FORMAT);
        require(fields, "embedder", ScreenModel.EMBEDDER);
        require(fields, "signs", String.valueOf(ThreatSigns.OURS.size()));
        return new ScreenModel(
                linear(fields, "meant"), linear(fields, "worded"), linear(fields, "slipped"));
    }

    private static Linear linear(Map<String, String> fields, String name) {
        return new Linear(
                Float.parseFloat(field(fields, name + ".intercept")),
                Vectors.decode(field(fields, name + ".weights")));
    }

    private static void require(Map<String, String> fields, String name, String expected) {
        var found = field(fields, name);
        if (!found.equals(expected)) {
            throw new IllegalArgumentException(
                    "expected %s %s, found %s: the model must be fitted anew"
                            .formatted(name, expected, found));
        }
    }

    private static String field(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a screen model needs a line for " + name);
        }
        return value;
    }

    static ScreenModel resource(String name) {
        try (var in = ScreenModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + ScreenModel.class);
            }
            var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return parse(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}

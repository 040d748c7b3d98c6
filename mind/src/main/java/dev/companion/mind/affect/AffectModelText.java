package dev.companion.mind.affect;

import dev.companion.schemas.Vectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An affect model as text: a name and a value a line, numbers as Base64 of little-endian singles;
 * lines that begin with # are remarks.
 */
public final class AffectModelText {

    private static final String FORMAT = "1";

    private AffectModelText() {}

    /** The lines from which {@link #parse} makes the same model. */
    public static List<String> lines(AffectModel model) {
        var lines = new ArrayList<String>();
        lines.add("format " + FORMAT);
        lines.add("embedder " + AffectModel.EMBEDDER);
        lines.add("means " + Vectors.encode(model.inputs().means()));
        lines.add("scales " + Vectors.encode(model.inputs().scales()));
        add(lines, "valence", model.valence());
        add(lines, "arousal", model.arousal());
        add(lines, "dominance", model.dominance());
        return lines;
    }

    private static void add(List<String> lines, String name, Rating rating) {
        lines.add(name + ".intercept " + rating.intercept());
        lines.add(name + ".slope " + Vectors.encode(rating.slope()));
        lines.add(name + ".curvatures " + Vectors.encode(rating.curvatures()));
        lines.add(name + ".directions " + Vectors.encode(rating.directions()));
    }

    /** The model of these lines; an {@link IllegalArgumentException} says what they lack. */
    public static AffectModel parse(List<String> lines) {
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
        require(fields, "embedder", AffectModel.EMBEDDER);
        return new AffectModel(
                new AffectInputs(numbers(fields, "means"), numbers(fields, "scales")),
                rating(fields, "valence"),
                rating(fields, "arousal"),
                rating(fields, "dominance"));
    }

    private static Rating rating(Map<String, String> fields, String name) {
        return new Rating(
                Float.parseFloat(field(fields, name + ".intercept")),
                numbers(fields, name + ".slope"),
                numbers(fields, name + ".curvatures"),
                numbers(fields, name + ".directions"));
    }

    private static float[] numbers(Map<String, String> fields, String name) {
        return Vectors.decode(field(fields, name));
    }

    private static void require(Map<String, String> fields, String name, String expected) {
        var found = field(fields, name);
        if (!found.equals(expected)) {
            throw new IllegalArgumentException(
                    "expected %s %s, found %s".formatted(name, expected, found));
        }
    }

    private static String field(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("an affect model needs a line for " + name);
        }
        return value;
    }

    static AffectModel resource(String name) {
        try (var in = AffectModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + AffectModel.class);
            }
            var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return parse(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}

package dev.companion.bench.injection;

import dev.companion.bench.emotion.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of which somebody said whether it is an attack.
 *
 * @param kind of attack or of harmless line, in the words of its source
 */
record Labelled(String id, String text, boolean attack, String kind) {

    /** Instructions hidden in a text; the last line is what was slipped in. */
    boolean hidden() {
        return attack && kind.startsWith("indirect");
    }

    /** A harmless text that somebody else wrote. */
    boolean document() {
        return !attack && (kind.contains("document") || kind.contains("hard_negatives"));
    }

    boolean smallTalk() {
        return !attack && kind.startsWith("smalltalk");
    }

    /** Harmless from a user, but not out of a text: something asked of an assistant. */
    boolean request() {
        return !attack
                && (kind.startsWith("wildguard")
                        || kind.startsWith("notinject")
                        || kind.startsWith("xstest"));
    }

    static List<Labelled> read(Path file) {
        return Texts.read(file, Labelled::of);
    }

    /** Lines written for this project, which every fit learns from as well. */
    static List<Labelled> own() {
        try (var in = Labelled.class.getResourceAsStream("own.jsonl")) {
            if (in == null) {
                throw new IllegalStateException("own.jsonl is missing beside " + Labelled.class);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> of(JsonMapper.shared().readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("own.jsonl cannot be read", e);
        }
    }

    private static Labelled of(JsonNode line) {
        boolean attack =
                switch (Texts.string(line, "label")) {
                    case "attack" -> true;
                    case "benign" -> false;
                    default -> throw new Texts.Broken("expected a label attack or benign");
                };
        return new Labelled(
                Texts.string(line, "id"),
                Texts.string(line, "text"),
                attack,
                Texts.string(line, "kind"));
    }
}

package dev.companion.mind.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table kept as text beside the classes: {@code [name]} opens a section, every other line is an
 * entry of it, {@code #} opens a comment.
 */
public final class Sections {

    private Sections() {}

    static Map<String, List<String>> of(String... files) {
        return of(Sections.class, files);
    }

    /** The sections of some files together, in order. */
    public static Map<String, List<String>> of(Class<?> beside, String... files) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (var file : files) {
            read(beside, file, sections);
        }
        return Collections.unmodifiableMap(sections);
    }

    private static void read(Class<?> beside, String file, Map<String, List<String>> sections) {
        try (var stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the table " + file + " is missing from the jar");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<String> open = new ArrayList<>();
            for (var line : lines.lines().map(String::strip).toList()) {
                if (line.startsWith("[") && line.endsWith("]")) {
                    open =
                            sections.computeIfAbsent(
                                    line.substring(1, line.length() - 1), _ -> new ArrayList<>());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    open.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + file, e);
        }
    }
}

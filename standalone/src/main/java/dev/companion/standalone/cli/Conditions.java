package dev.companion.standalone.cli;

import dev.companion.mind.personality.PersonalityRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is to be different in another life. */
final class Conditions {

    private static final String TRAIT = "trait.";
    private static final List<String> TRAITS =
            List.of(
                    "openness",
                    "conscientiousness",
                    "extraversion",
                    "agreeableness",
                    "neuroticism");

    @Option(
            names = "--set",
            arity = "1..*",
            paramLabel = "KEY=VALUE",
            description = "Another trait (trait.neuroticism=0.9) or rule (rule.NAME=VALUE).")
    List<String> set = List.of();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Other rules: a JSON file {\"version\": 2, \"parameters\": {…}}.")
    Optional<Path> rules = Optional.empty();

    @Option(
            names = "--drop",
            arity = "1..*",
            paramLabel = "MESSAGE_ID",
            description = "As if this had not been said.")
    List<String> drop = List.of();

    @Option(
            names = "--appraiser",
            paramLabel = "NAME",
            description = "As this appraiser would have understood it.")
    Optional<String> appraiser = Optional.empty();

    Map<String, Object> document(Surroundings here) {
        var document = Form.document();
        if (!set.isEmpty()) {
            document.put("set", settings());
        }
        rules.ifPresent(file -> document.put("rules", rules(here, file)));
        if (!drop.isEmpty()) {
            document.put("drop", drop);
        }
        appraiser.ifPresent(name -> document.put("appraiser", name));
        if (document.isEmpty()) {
            throw CommandFailed.usage(
                    "nothing would be different: give --set, --rules, --drop or --appraiser");
        }
        return document;
    }

    /** In a few words, for the picture. */
    String words() {
        var words = new ArrayList<String>();
        set.stream()
                .map(one ->
                        one.replaceFirst("^(trait|rule)\\.", "")
                                .replace('_', ' ')
                                .replace('=', ' '))
                .forEach(words::add);
        rules.ifPresent(file -> words.add("rules of " + file.getFileName()));
        if (!drop.isEmpty()) {
            words.add(drop.size() == 1 ? "a message dropped" : drop.size() + " messages dropped");
        }
        appraiser.ifPresent(name -> words.add("appraised by " + name));
        return Plain.line("otherwise: " + String.join(", ", words), 90);
    }

    private Map<String, Double> settings() {
        var settings = new LinkedHashMap<String, Double>();
        for (var one : set) {
            int equals = one.indexOf('=');
            if (equals < 0) {
                throw CommandFailed.usage(
                        "--set: expected KEY=VALUE, found \"%s\"".formatted(Plain.line(one, 60)));
            }
            var key = one.substring(0, equals).strip();
            settings.put(key, value(key, one.substring(equals + 1).strip()));
        }
        return settings;
    }

    private static double value(String key, String text) {
        if (!keys().contains(key)) {
            throw CommandFailed.usage(
                    "--set: there is no \"%s\"; there are %s (within 0..1) and %s"
                            .formatted(
                                    Plain.line(key, 60),
                                    TRAITS.stream()
                                            .map(TRAIT::concat)
                                            .collect(Collectors.joining(", ")),
                                    ruleKeys().sorted().collect(Collectors.joining(", "))));
        }
        boolean trait = key.startsWith(TRAIT);
        return number(text)
                .filter(value -> !trait || (value >= 0 && value <= 1))
                .orElseThrow(() ->
                        CommandFailed.usage(
                                "--set: %s must be a number%s, was \"%s\""
                                        .formatted(
                                                key,
                                                trait ? " within 0..1" : "",
                                                Plain.line(text, 60))));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Set<String> keys() {
        return Stream.concat(TRAITS.stream().map(TRAIT::concat), ruleKeys())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> ruleKeys() {
        return PersonalityRules.DEFAULT.toRules().parameters().keySet().stream()
                .map("rule."::concat);
    }

    private static JsonNode rules(Surroundings here, Path file) {
        try {
            var rules =
                    JsonMapper.shared()
                            .readTree(Files.readString(here.workingFolder().resolve(file)));
            if (!rules.isObject()) {
                throw CommandFailed.usage("--rules: %s is not a JSON object".formatted(file));
            }
            return rules;
        } catch (IOException unreadable) {
            throw CommandFailed.usage("--rules: there is no file %s to read".formatted(file));
        } catch (JacksonException notJson) {
            throw CommandFailed.usage(
                    "--rules: %s is not JSON (line %d)"
                            .formatted(file, notJson.getLocation().getLineNr()));
        }
    }
}

package dev.companion.models;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Goal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model answered when it was asked to appraise a turn: an appraisal, or no answer at all.
 * Nothing is guessed, rounded or filled in; only a code fence around the object is put aside,
 * because many models cannot leave it off.
 */
public sealed interface AppraisalAnswer {

    /** It was as asked for. */
    record Read(Appraisal appraisal) implements AppraisalAnswer {}

    /**
     * It was not.
     *
     * @param reason without a word of the answer
     */
    record Unusable(String reason) implements AppraisalAnswer {}

    /** Reads an answer. */
    static AppraisalAnswer parse(String answer) {
        try {
            return new Read(Fields.appraisal(Fields.JSON.readTree(Fields.unfenced(answer))));
        } catch (JacksonException _) {
            return new Unusable("the answer is not one JSON object");
        } catch (Fields.Wrong wrong) {
            return new Unusable(wrong.reason);
        }
    }

    /** Takes the object apart; whatever is not as asked ends it. */
    final class Fields {

        private static final JsonMapper JSON =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();

        private static final List<String> EXPECTED =
                List.of(
                        "desirability",
                        "desirability_for_user",
                        "praiseworthiness",
                        "appealingness",
                        "likelihood",
                        "unexpectedness",
                        "effort",
                        "agent",
                        "goals");

        private Fields() {}

        private static Appraisal appraisal(JsonNode root) {
            exactly(Set.copyOf(EXPECTED), root, "the answer");
            return new Appraisal(
                    number(root, "desirability", -1),
                    number(root, "desirability_for_user", -1),
                    number(root, "praiseworthiness", -1),
                    number(root, "appealingness", -1),
                    number(root, "likelihood", 0),
                    number(root, "unexpectedness", 0),
                    number(root, "effort", 0),
                    agent(root.path("agent")),
                    goals(root.path("goals")));
        }

        private static Optional<Agent> agent(JsonNode given) {
            return switch (given.asString("")) {
                case "user" -> Optional.of(Agent.USER);
                case "companion" -> Optional.of(Agent.COMPANION);
                case "other" -> Optional.of(Agent.OTHER);
                case "nobody" -> Optional.empty();
                default -> throw new Wrong("agent is none of user, companion, other and nobody");
            };
        }

        /** Those furthered or hindered at all. */
        private static Map<Goal, Double> goals(JsonNode given) {
            var names = new HashSet<String>();
            for (var goal : Goal.values()) {
                names.add(name(goal));
            }
            exactly(names, given, "goals");
            var goals = new EnumMap<Goal, Double>(Goal.class);
            for (var goal : Goal.values()) {
                double furthered = number(given, name(goal), -1);
                if (furthered != 0) {
                    goals.put(goal, furthered);
                }
            }
            return goals;
        }

        private static void exactly(Set<String> expected, JsonNode object, String what) {
            if (!object.isObject()) {
                throw new Wrong(what + " is not one JSON object");
            }
            for (var name : expected.stream().sorted().toList()) {
                if (!object.has(name)) {
                    throw new Wrong(name + " is missing");
                }
            }
            if (object.size() != expected.size()) {
                throw new Wrong(what + " has a field that was not asked for");
            }
        }

        private static double number(JsonNode object, String name, double least) {
            var given = object.path(name);
            if (!given.isNumber()) {
                throw new Wrong(name + " is no number");
            }
            double value = given.doubleValue();
            if (!(value >= least && value <= 1)) {
                throw new Wrong("%s is not within %.0f..1".formatted(name, least));
            }
            return value;
        }

        private static String name(Goal goal) {
            return goal.name().toLowerCase(Locale.ROOT);
        }

        private static String unfenced(String answer) {
            var text = answer.strip();
            int begin = text.indexOf('\n');
            boolean fenced = text.startsWith("```") && text.endsWith("```") && begin > 0;
            return fenced ? text.substring(begin, Math.max(begin, text.length() - 3)) : text;
        }

        /** The answer is none; never leaves {@link #parse}. */
        private static final class Wrong extends RuntimeException {
            private static final long serialVersionUID = 1;
            private final String reason;

            Wrong(String reason) {
                super(reason, null, false, false);
                this.reason = reason;
            }
        }
    }
}

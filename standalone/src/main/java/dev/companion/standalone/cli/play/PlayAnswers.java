package dev.companion.standalone.cli.play;

import dev.companion.embedded.provider.Asked;
import dev.companion.embedded.provider.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a scripted model answers to which line. An answer is a JSON object: {@code to} the words it
 * answers, {@code say} what it says, and where there is one the {@code thought} before it and the
 * {@code tool} it uses first, with {@code arguments}.
 */
public record PlayAnswers(List<Answer> answers) {

    /** To a prompt that no line of the script is in, as at night. */
    private static final Reply NOTHING = Reply.words("I have nothing to add.");

    public PlayAnswers {
        answers = List.copyOf(answers);
    }

    /** One answer. */
    public record Answer(String to, String say, Optional<String> thought, Optional<Reply> tool) {}

    /**
     * Reads answers, one a line.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    public static PlayAnswers of(List<String> lines) {
        return new PlayAnswers(
                IntStream.range(0, lines.size())
                        .filter(i -> !lines.get(i).isBlank())
                        .mapToObj(i -> answer(lines.get(i), i + 1))
                        .toList());
    }

    /** The answer to the line that comes last in the prompt. */
    public Reply to(Asked asked) {
        return answers.stream()
                .filter(answer -> asked.body().contains(quoted(answer.to())))
                .max(Comparator.comparingInt(answer -> at(asked, answer)))
                .map(answer -> reply(asked, answer))
                .orElse(NOTHING);
    }

    private static int at(Asked asked, Answer answer) {
        return asked.body().lastIndexOf(quoted(answer.to()));
    }

    private static Reply reply(Asked asked, Answer answer) {
        if (answer.tool().isPresent() && asked.toolResults() == 0) {
            return answer.tool().get();
        }
        var thought = answer.thought().map("<think>%s</think>"::formatted).orElse("");
        return Reply.words(thought + answer.say());
    }

    /** As it stands in a request. */
    private static String quoted(String text) {
        var json = JsonMapper.shared().writeValueAsString(text);
        return json.substring(1, json.length() - 1);
    }

    private static Answer answer(String line, int number) {
        try {
            var json = JsonMapper.shared().readTree(line);
            if (json.path("to").asString("").isBlank() || json.path("say").asString("").isBlank()) {
                throw new IllegalArgumentException(
                        "answer %d must have \"to\" and \"say\"".formatted(number));
            }
            return new Answer(
                    json.path("to").asString(),
                    json.path("say").asString(),
                    Optional.of(json.path("thought").asString("")).filter(it -> !it.isBlank()),
                    Optional.of(json.path("tool"))
                            .filter(JsonNode::isString)
                            .map(tool ->
                                    Reply.call(
                                            tool.asString(), json.path("arguments").toString())));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("answer %d is not JSON".formatted(number), e);
        }
    }
}

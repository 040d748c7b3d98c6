package dev.companion.mind.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a sentence is, by the first pattern of {@code intents.txt} found in it. */
final class Intents {

    private record Rule(Intent intent, Pattern pattern) {}

    private static final List<Rule> RULES =
            Sections.of("intents.txt").entrySet().stream().flatMap(Intents::rules).toList();

    private static final Pattern TRAILING = Pattern.compile("[\\s\\p{P}\\p{S}\\x{200D}]+$");
    private static final Pattern COMMA = Pattern.compile("\\s*[,:]\\s*");
    private static final int READ_AT_MOST = 400;

    private Intents() {}

    private static Stream<Rule> rules(Map.Entry<String, List<String>> section) {
        var intent = Intent.valueOf(section.getKey());
        return section.getValue().stream().map(line -> new Rule(intent, Pattern.compile(line)));
    }

    static Intent of(String sentence) {
        var script = Script.of(sentence);
        if (script.isPresent()) {
            return script.get();
        }
        var plain = plain(sentence);
        return first(plain).orElseGet(() -> otherwise(sentence, plain));
    }

    private static String plain(String sentence) {
        var lower = Words.lower(Clean.clip(sentence, READ_AT_MOST));
        var bare = COMMA.matcher(TRAILING.matcher(lower).replaceAll("")).replaceAll(" ").strip();
        return Contractions.restored(bare);
    }

    private static Optional<Intent> first(String plain) {
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(plain).find())
                .map(Rule::intent)
                .findFirst();
    }

    private static Intent otherwise(String sentence, String plain) {
        if (Questions.isQuestion(sentence)) {
            return Intent.QUESTION;
        }
        return Script.gibberish(plain) ? Intent.GIBBERISH : Intent.STATEMENT;
    }
}

package dev.companion.mind.voice;

import dev.companion.mind.voice.Questions.Kind;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question, taken apart for looking it up.
 *
 * @param keys the stems an answer should contain, and how much each says
 * @param verbs those of the keys that say what happened
 * @param subject whom or what it is about
 * @param about whose past it asks for
 */
record Question(
        String text,
        Kind kind,
        Map<String, Double> keys,
        Set<String> verbs,
        Optional<Subject> subject,
        Speaker about) {

    private static final double OF_SOMEBODY = 2;
    private static final double OF_NAME = 1.6;
    private static final double OF_THING = 1.3;
    private static final Set<String> OF_USER =
            Set.of("i", "my", "me", "mine", "we", "our", "us", "i've", "i'm", "we've");
    private static final Set<String> OF_COMPANION =
            Set.of("you", "your", "yours", "you've", "you're");
    private static final Set<String> SELF =
            Set.of("i", "we", "i've", "i'm", "we've", "you", "you've");
    private static final Pattern OCCUPATION =
            Pattern.compile("^what('s| do| does) .*\\bdo( for (a living|work))?\\W*$");

    static Question of(String sentence, String userName, List<Line> recent) {
        var text = Questions.core(sentence);
        var words = Words.in(text);
        Map<String, Double> keys = new LinkedHashMap<>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i).lower();
            if (tells(word) && !word.equals(Words.lower(userName))) {
                keys.putIfAbsent(Stem.of(word), Subject.isName(words, i) ? OF_NAME : 1.0);
            }
        }
        var subject = Subject.of(words, userName, recent);
        subject.ifPresent(s -> keys.put(s.stem(), s.somebody() ? OF_SOMEBODY : OF_THING));
        if (OCCUPATION.matcher(Words.lower(text)).find()) {
            keys.remove(Stem.of("living"));
            keys.put(Stem.of("job"), 1.0);
        }
        var kind = Questions.kind(text);
        var verbs = new LinkedHashSet<>(Predicate.of(words));
        verbs.retainAll(keys.keySet());
        subject.ifPresent(s -> verbs.remove(s.stem()));
        return new Question(text, kind, keys, verbs, subject, about(words, kind));
    }

    private static boolean tells(String word) {
        return !Lexicon.STOP.contains(word)
                && !Lexicon.TIME.contains(word)
                && !Character.isDigit(word.charAt(0));
    }

    /**
     * Whose past: that of the first person named, save that "do you remember" asks for the user's.
     */
    private static Speaker about(List<Words.Word> words, Kind kind) {
        var persons =
                words.stream()
                        .map(Words.Word::lower)
                        .filter(w -> OF_USER.contains(w) || OF_COMPANION.contains(w))
                        .toList();
        var asksUser =
                persons.isEmpty() || OF_USER.contains(persons.getFirst()) || kind == Kind.REMEMBER;
        return asksUser ? Speaker.USER : Speaker.COMPANION;
    }

    /** The subject's stem, if the answer must speak of it. */
    Optional<String> entity() {
        return subject.map(Subject::stem);
    }

    /** What the user called the subject, where that can be said back: "my sister". */
    Optional<String> entityWords() {
        return subject.map(Subject::words).filter(words -> !words.isEmpty());
    }

    /** Whether it is about somebody, so that nothing about anybody else is an answer. */
    boolean strict() {
        return subject.filter(Subject::somebody).isPresent();
    }

    /** Whether it is about the user's own life, so that not knowing it is worth saying. */
    boolean personal() {
        return entityWords().isPresent()
                || Words.lowerIn(text).stream().anyMatch(OF_USER::contains);
    }

    /** "Where do I live": only what is said in the first person answers. */
    boolean ofSelf() {
        return !strict() && Words.lowerIn(text).stream().anyMatch(SELF::contains);
    }

    /** Whether it names the month in which this was said. */
    boolean isOfMonth(Instant at) {
        var month = at.atZone(ZoneOffset.UTC).getMonth();
        return Words.lowerIn(text).contains(Words.lower(month.name()));
    }

    double weight() {
        return keys.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}

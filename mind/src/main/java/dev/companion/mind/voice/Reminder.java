package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings up something told before, when it truly has to do with what is told now. */
final class Reminder {

    private static final double FITS_FROM = 0.5;
    private static final int LONGEST = 20;
    private static final double OFTEN = 0.65;

    private Reminder() {}

    static Optional<Draft> of(Talk talk) {
        if (!talk.dice().chance("remind", OFTEN)) {
            return Optional.empty();
        }
        var now = Words.content(talk.reading().text());
        var fitting = talk.memories().stream().filter(memory -> fits(talk, memory)).toList();
        return Tellings.of(fitting, Speaker.USER).stream()
                .filter(telling -> !telling.leaning())
                .filter(telling -> shares(now, telling))
                .filter(telling -> !talk.said().lately(telling.text()))
                .map(telling -> remind(talk, telling))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean fits(Talk talk, Memory memory) {
        return memory.score() >= FITS_FROM
                && memory.at().isBefore(talk.scene().now())
                && !talk.said().mentions(memory.text())
                && !talk.reading().text().contains(memory.text());
    }

    /** One telling word in common, of those that say something. */
    private static boolean shares(Set<String> now, Telling telling) {
        var words = Words.lowerIn(telling.text());
        return words.stream()
                .filter(w ->
                        w.length() > 2 && !Lexicon.STOP.contains(w) && !Lexicon.VAGUE.contains(w))
                .filter(w -> !Lexicon.VERBS.contains(w) && !Lexicon.TIME.contains(w))
                .filter(w -> !Lexicon.GOOD.contains(w) && !Lexicon.BAD.contains(w))
                .anyMatch(w -> now.contains(Stem.of(w)));
    }

    private static Optional<Draft> remind(Talk talk, Telling telling) {
        var retold = Retold.of(telling.text(), Speaker.USER);
        if (retold.form() != Retold.Form.CLAUSE || Words.in(telling.text()).size() > LONGEST) {
            return Optional.empty();
        }
        if (talk.said().lately(retold.clause())) {
            return Optional.empty();
        }
        var at = telling.memory().at();
        var when =
                RelativeTime.in(telling.text()) ? talk.when().exactly(at) : talk.when().roughly(at);
        var values = Map.of("fact", retold.clause(), "when", when, "When", Words.capitalised(when));
        return talk.say("remind", values)
                .map(text ->
                        new Draft().say(Optional.of(text)).use(List.of(telling.memory().id())));
    }
}

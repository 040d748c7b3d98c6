package dev.companion.mind.voice;

import dev.companion.schemas.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells the user what it knows of them, in at most three sentences of theirs. */
final class AboutUser {

    private static final int FACTS = 3;
    private static final int LONGEST = 140;

    private AboutUser() {}

    private record Fact(Telling telling, Retold retold) {}

    static Draft reply(Talk talk) {
        var facts = facts(talk);
        if (facts.isEmpty()) {
            return new Draft().say(talk.say("aboutme.nothing")).say(talk.say("ask.new"));
        }
        var draft = new Draft().say(talk.say("aboutme.lead"));
        for (var fact : facts) {
            var when = talk.when().roughly(fact.telling().memory().at());
            draft.say(
                            talk.say(
                                    RelativeTime.in(fact.telling().text())
                                            ? "aboutme.dated"
                                            : "aboutme.fact",
                                    Map.of(
                                            "fact", fact.retold().clause(),
                                            "Fact", fact.retold().sentence(),
                                            "When", Words.capitalised(when))))
                    .use(List.of(fact.telling().memory().id()));
        }
        return draft.say(talk.say("aboutme.after"));
    }

    private static List<Fact> facts(Talk talk) {
        List<Fact> facts = new ArrayList<>();
        for (var telling : Tellings.of(talk.memories(), Speaker.USER)) {
            var fresh =
                    facts.stream().noneMatch(f -> f.telling().memory().equals(telling.memory()));
            if (facts.size() < FACTS && fresh) {
                var retold = Retold.of(telling.text(), Speaker.USER);
                var ownWords = !telling.leaning() && !telling.stems().isEmpty();
                if (ownWords
                        && retold.form() == Retold.Form.CLAUSE
                        && retold.sentence().length() <= LONGEST) {
                    facts.add(new Fact(telling, retold));
                }
            }
        }
        return facts;
    }
}

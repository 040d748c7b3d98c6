package dev.companion.mind.voice;

import dev.companion.mind.voice.Questions.Kind;
import dev.companion.schemas.Speaker;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers a question from what was told, or says that it was not. */
final class MemoryReply {

    /** Of the question's words. */
    private static final double MOSTLY = 0.75;

    private MemoryReply() {}

    /** The answer, if memory surely has it. */
    static Optional<Draft> sure(Talk talk, Question question) {
        return Recollection.of(question, talk.memories())
                .filter(found -> found.certainty() == Found.Certainty.ANSWER)
                .map(found -> answer(talk, question, found));
    }

    /** Always something: the answer, what is near to it, or that it is not known. */
    static Draft any(Talk talk, Question question) {
        var found = Recollection.of(question, talk.memories());
        return found.map(f ->
                        switch (f.certainty()) {
                            case ANSWER -> answer(talk, question, f);
                            case BESIDE -> aside(talk, question, f, aside(question, f, "beside"));
                            case NEAR -> aside(talk, question, f, aside(question, f, "near"));
                        })
                .orElseGet(() -> unknown(talk, question));
    }

    private static Draft answer(Talk talk, Question question, Found found) {
        var retold = retell(question, found);
        var values = values(talk, retold, found);
        var date = date(talk, question, found);
        date.ifPresent(d -> values.put("date", d));
        var slot = slot(question, found, retold, date.isPresent());
        return new Draft().use(found).use(found.leansOn(question)).say(talk.say(slot, values));
    }

    /** The sentence retold, a leading "she" replaced by whom the question asked for. */
    private static Retold retell(Question question, Found found) {
        var telling = found.telling();
        var text =
                !telling.leaning() || !question.strict()
                        ? telling.text()
                        : Antecedent.named(telling.text(), question.entityWords());
        return Retold.of(text, telling.memory().speaker());
    }

    private static Map<String, String> values(Talk talk, Retold retold, Found found) {
        var at = found.telling().memory().at();
        var relative = RelativeTime.in(found.telling().text());
        var when = relative ? talk.when().exactly(at) : talk.when().roughly(at);
        Map<String, String> values = new HashMap<>();
        values.put("fact", retold.clause());
        values.put("Fact", retold.sentence());
        values.put("quote", retold.quote());
        values.put("when", when);
        values.put("When", Words.capitalised(when));
        return values;
    }

    /** The date asked for, where the sentence names one relative to when it was said. */
    private static Optional<String> date(Talk talk, Question question, Found found) {
        if (question.kind() != Kind.WHEN) {
            return Optional.empty();
        }
        var telling = found.telling();
        var said = talk.when().day(telling.memory().at());
        return RelativeTime.resolved(telling.text(), said, talk.when());
    }

    /** Slots are named {@code answer[.own][.remember|.dated|.date].<form>}. */
    private static String slot(Question question, Found found, Retold retold, boolean date) {
        var telling = found.telling();
        var form = "." + retold.form().name().toLowerCase(Locale.ROOT);
        var own = telling.memory().speaker() == Speaker.COMPANION ? ".own" : "";
        if (date) {
            return "answer" + own + ".date" + form;
        }
        if (question.kind() == Kind.REMEMBER && own.isEmpty()) {
            return "answer.remember" + form;
        }
        var dated = question.kind() == Kind.WHEN || RelativeTime.in(telling.text());
        return "answer" + own + (dated ? ".dated" : "") + form;
    }

    /** What is known but for its time can be told with the time it was told. */
    private static String aside(Question question, Found found, String slot) {
        var butForTheTime = question.kind() == Kind.WHEN && found.fit() >= MOSTLY;
        return butForTheTime ? "near.when" : slot;
    }

    private static Draft aside(Talk talk, Question question, Found found, String slot) {
        var retold = retell(question, found);
        var values = values(talk, retold, found);
        question.entityWords()
                .ifPresentOrElse(
                        words -> values.put("topic", PersonTurn.turned(words)),
                        () -> values.remove("topic"));
        var form = retold.quotedOnly() ? ".quote" : ".sentence";
        return new Draft()
                .use(found)
                .use(found.leansOn(question))
                .say(talk.say(slot + form, values));
    }

    private static Draft unknown(Talk talk, Question question) {
        Map<String, String> values = new HashMap<>();
        question.entityWords().ifPresent(words -> values.put("topic", PersonTurn.turned(words)));
        var slot = question.about() == Speaker.COMPANION ? "unknown.own" : "unknown";
        var draft = new Draft().say(talk.say(values.isEmpty() ? slot : "unknown.topic", values));
        if (question.about() == Speaker.USER && talk.voice().sentences() > 1) {
            draft.say(talk.say(values.isEmpty() ? "unknown.ask" : "unknown.ask.topic", values));
        }
        return draft;
    }
}

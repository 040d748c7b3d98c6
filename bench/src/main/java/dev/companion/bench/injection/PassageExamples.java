package dev.companion.bench.injection;

import dev.companion.bench.injection.Logistic.Example;
import dev.companion.mind.guard.Passage;
import dev.companion.mind.guard.PassageInputs;
import dev.companion.mind.guard.Pasted;
import java.util.ArrayList;
import java.util.List;

/**
 * Passages to learn from. Harmless are those of harmless texts, and small talk before or after one;
 * slipped in is the last line of each text of which that is known, there and at the head of another
 * text, and anything people ask of an assistant once it stands in a text of somebody else.
 */
final class PassageExamples {

    private static final int LONGEST_REQUEST = 200;

    private final List<String> texts;
    private final List<Example> examples = new ArrayList<>();
    private int next;

    private PassageExamples(List<Labelled> lines) {
        this.texts =
                lines.stream()
                        .filter(Labelled::document)
                        .map(line -> Pasted.in(line.text()).map(Pasted::body).orElse(line.text()))
                        .toList();
    }

    static List<Example> of(List<Labelled> lines) {
        var examples = new PassageExamples(lines);
        lines.forEach(examples::add);
        return examples.examples;
    }

    private void add(Labelled line) {
        if (line.document()) {
            Passage.of(line.text()).forEach(passage -> add(passage, false));
        } else if (line.hidden()) {
            for (var passage : Pasted.in(line.text()).map(Pasted::passages).orElse(List.of())) {
                add(passage, passage.last());
            }
            var slipped = line.text().substring(line.text().lastIndexOf('\n') + 1);
            before(slipped, true);
        } else if (line.smallTalk()) {
            if (next % 3 == 0) {
                after(line.text(), false);
            } else {
                before(line.text(), false);
            }
        } else if (line.request() && line.text().length() < LONGEST_REQUEST) {
            after(line.text(), true);
        }
    }

    private void before(String line, boolean attack) {
        if (!texts.isEmpty()) {
            add(Passage.of(line.replace('\n', ' ') + "\n" + text()).getFirst(), attack);
        }
    }

    private void after(String line, boolean attack) {
        if (!texts.isEmpty()) {
            add(Passage.of(text() + "\n" + line.replace('\n', ' ')).getLast(), attack);
        }
    }

    private String text() {
        return texts.get(next++ % texts.size());
    }

    private void add(Passage passage, boolean attack) {
        examples.add(new Example(PassageInputs.of(passage), attack));
    }
}

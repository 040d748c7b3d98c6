package dev.companion.mind.voice;

import dev.companion.mind.voice.Found.Certainty;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for the sentence that answers: it must speak of the same one and share enough words, a
 * statement goes before a question, and of several that fit about equally the newest is true.
 */
final class Recollection {

    private static final double ANSWERS_FROM = 0.55;
    private static final double NEAR_FROM = 0.4;
    private static final double NEAR_BY_TOPIC_ABOVE = 0.5;
    private static final double NEAR_WITHOUT_ENTITY = 0.5;
    private static final double FROM_CONTEXT = 0.95;
    private static final double FROM_AFAR = 0.8;
    private static final double WEIGHT_OF_RECALL = 0.25;
    private static final double WEIGHT_OF_EVIDENCE = 0.3;
    private static final double WEIGHT_OF_MONTH = 0.3;
    private static final double ABOUT_EQUAL = 0.2;
    private static final double FITS_EQUALLY = 0.06;
    private static final Set<String> MEASURES =
            Stream.of(
                            "age", "long", "tall", "far", "big", "often", "year", "time", "day",
                            "cost", "price", "pay", "paid", "spend")
                    .map(Stem::of)
                    .collect(Collectors.toUnmodifiableSet());

    private Recollection() {}

    static Optional<Found> of(Question question, List<Memory> memories) {
        if (question.keys().isEmpty()) {
            return Optional.empty();
        }
        var found =
                Tellings.of(memories, question.about()).stream()
                        .map(telling -> weigh(question, telling))
                        .flatMap(Optional::stream)
                        .toList();
        return best(found, Certainty.ANSWER)
                .or(() -> best(found, Certainty.BESIDE))
                .or(() -> best(found, Certainty.NEAR));
    }

    /** The newest of those about as good as the best; within one memory the one said last wins. */
    private static Optional<Found> best(List<Found> found, Certainty certainty) {
        var certain = found.stream().filter(f -> f.certainty() == certainty).toList();
        var top = certain.stream().max(Comparator.comparingDouble(Found::score));
        return certain.stream()
                .filter(f -> top.filter(t -> equal(f, t)).isPresent())
                .max(
                        Comparator.comparing((Found f) -> f.telling().memory().at())
                                .thenComparingDouble(Found::score)
                                .thenComparingInt(f -> f.telling().position())
                                .thenComparing(f -> f.telling().memory().id()));
    }

    private static boolean equal(Found one, Found top) {
        return one.score() >= top.score() - ABOUT_EQUAL && one.fit() >= top.fit() - FITS_EQUALLY;
    }

    private static Optional<Found> weigh(Question question, Telling telling) {
        var fit = fit(question, telling);
        var evidence = Evidence.in(telling.text(), question);
        var score =
                fit
                        + WEIGHT_OF_RECALL * telling.memory().score()
                        + (evidence ? WEIGHT_OF_EVIDENCE : 0)
                        + (question.isOfMonth(telling.memory().at()) ? WEIGHT_OF_MONTH : 0);
        return certainty(question, telling, fit, evidence)
                .map(certainty -> new Found(certainty, telling, fit, score));
    }

    private static Optional<Certainty> certainty(
            Question question, Telling telling, double fit, boolean evidence) {
        if (question.keys().keySet().stream().noneMatch(k -> hit(question, k, telling))
                && !question.strict()) {
            return Optional.empty(); // nothing but its context has to do with it
        }
        if (!onEntity(question, telling)) {
            return !question.strict() && fit >= NEAR_WITHOUT_ENTITY
                    ? Optional.of(Certainty.NEAR)
                    : Optional.empty();
        }
        var ofTheRightOne = !question.ofSelf() || telling.ofSpeaker();
        var answers =
                fit >= ANSWERS_FROM
                        && evidence
                        && answersMoreThanWho(question, telling)
                        && saysWhatHappened(question, telling);
        if (answers && ofTheRightOne) {
            return Optional.of(Certainty.ANSWER);
        }
        if (question.strict() && namesIt(question, telling)) {
            return Optional.of(Certainty.BESIDE);
        }
        var near = question.entity().isPresent() ? fit >= NEAR_FROM : fit > NEAR_BY_TOPIC_ABOVE;
        return near ? Optional.of(Certainty.NEAR) : Optional.empty();
    }

    /** Who talks of a class has not said who teaches it. */
    private static boolean saysWhatHappened(Question question, Telling telling) {
        return question.verbs().stream()
                .allMatch(verb -> hit(question, verb, telling) || telling.inContext(verb));
    }

    /** To speak of the sister is not yet to say where she lives. */
    private static boolean answersMoreThanWho(Question question, Telling telling) {
        var asked =
                question.keys().keySet().stream()
                        .filter(key -> question.entity().filter(key::equals).isEmpty())
                        .toList();
        return asked.isEmpty() || asked.stream().anyMatch(key -> hit(question, key, telling));
    }

    private static boolean hit(Question question, String key, Telling telling) {
        return telling.stems().contains(key) || general(question, key, telling);
    }

    private static double fit(Question question, Telling telling) {
        var met = 0.0;
        for (var key : question.keys().entrySet()) {
            var stem = key.getKey();
            if (hit(question, stem, telling)) {
                met += key.getValue();
            } else if (telling.inContext(stem)) {
                met += key.getValue() * (namesIt(question, telling) ? FROM_CONTEXT : FROM_AFAR);
            }
        }
        return met / question.weight();
    }

    /** Whether it speaks of the subject itself, or of a "she" that the subject can stand in for. */
    private static boolean namesIt(Question question, Telling telling) {
        return question.entity().filter(telling.stems()::contains).isPresent()
                || question.entityWords()
                        .filter(who ->
                                !Antecedent.named(telling.text(), Optional.of(who))
                                        .equals(telling.text()))
                        .isPresent();
    }

    /** A word that only says which kind of answer is wanted is met by an answer of that kind. */
    private static boolean general(Question question, String key, Telling telling) {
        if (key.equals(Stem.of("job"))) {
            return Evidence.occupation(telling.text());
        }
        var onlyAsks =
                switch (question.kind()) {
                    case NAME -> key.equals(Stem.of("name"));
                    case COUNT -> MEASURES.contains(key);
                    default -> false;
                };
        return onlyAsks && Evidence.in(telling.text(), question);
    }

    private static boolean onEntity(Question question, Telling telling) {
        if (question.entity().isEmpty()) {
            return true;
        }
        var entity = question.entity().get();
        if (telling.stems().contains(entity)) {
            return true;
        }
        return telling.inContext(entity) && !telling.contradicts(entityWord(question, entity));
    }

    private static String entityWord(Question question, String entity) {
        var spoken = question.entityWords().orElse(entity);
        return spoken.substring(spoken.lastIndexOf(' ') + 1);
    }
}

package dev.companion.bench.recall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** How much of the evidence is among the first: the mean over questions of the part found. */
final class Score {

    private final List<Double> atFive = new ArrayList<>();
    private final List<Double> atTen = new ArrayList<>();
    private final List<Double> severalAtTen = new ArrayList<>();

    /** Takes a question in, if it is known what answers it and it is no trap. */
    void add(Question question, List<String> ranked) {
        if (question.evidence().isEmpty() || question.isTrap()) {
            return;
        }
        atFive.add(part(question, ranked, 5));
        double ten = part(question, ranked, 10);
        atTen.add(ten);
        if (question.type().equals("multi-hop")) {
            severalAtTen.add(ten);
        }
    }

    double atFive() {
        return mean(atFive);
    }

    double atTen() {
        return mean(atTen);
    }

    /** Of the questions that need several turns. */
    double severalAtTen() {
        return mean(severalAtTen);
    }

    private static double part(Question question, List<String> ranked, int first) {
        var found = new HashSet<>(ranked.subList(0, Math.min(first, ranked.size())));
        found.retainAll(question.evidence());
        return (double) found.size() / question.evidence().size();
    }

    private static double mean(List<Double> parts) {
        return parts.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}

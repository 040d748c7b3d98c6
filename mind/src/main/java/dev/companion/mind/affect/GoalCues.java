package dev.companion.mind.affect;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Goal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phrases by which a user tells the companion that it helped, understood or kept its word, or did
 * not. Each is a deed of the companion's own. In a question a phrase counts half; of phrases that
 * share words only the longest counts. Phrases and weights are ours.
 */
final class GoalCues {

    private static final double IN_A_QUESTION = 0.5;

    private static final List<Cue> LONGEST_FIRST =
            Stream.of(
                            cues(
                                    Goal.BE_OF_USE,
                                    0.6,
                                    "that helped, this helped, that helps, that really helped, that"
                                        + " was helpful, that's helpful, thanks for the help,"
                                        + " thanks for your help, thank you for the help, thank you"
                                        + " for your help, thanks for helping, thank you for"
                                        + " helping, thanks for listening, thank you for listening,"
                                        + " thanks for the advice, thank you for the advice, good"
                                        + " advice, your advice worked, your idea worked"),
                            cues(
                                    Goal.BE_OF_USE,
                                    -0.6,
                                    "that's not helpful, that isn't helpful, that wasn't helpful,"
                                        + " that didn't help, that doesn't help, that does not"
                                        + " help, that did not help, you're not helping, you aren't"
                                        + " helping, you are not helping, you didn't help, you did"
                                        + " not help, you can't help me, bad advice, your advice"
                                        + " didn't work, that was no use, that's no use"),
                            cues(
                                    Goal.UNDERSTAND,
                                    0.4,
                                    "^ exactly $, yes exactly $, that's exactly it, exactly right,"
                                        + " you get it, you get me, you understand, you understood,"
                                        + " you really get me, that's what i mean, that's what i"
                                        + " meant, you know me so well, you read my mind, couldn't"
                                        + " have said it better"),
                            cues(
                                    Goal.UNDERSTAND,
                                    -0.5,
                                    "you don't get it, you dont get it, you don't get me, you don't"
                                        + " understand, you dont understand, you didn't understand,"
                                        + " you do not understand, you misunderstood, you"
                                        + " misunderstand, that's not what i meant, that's not what"
                                        + " i said, not what i meant, not what i said, not what i"
                                        + " asked, you missed the point, you're missing the point,"
                                        + " you're not listening, you aren't listening"),
                            cues(
                                    Goal.KEEP_WORD,
                                    0.6,
                                    "you remembered, you still remember, you didn't forget, you did"
                                        + " not forget, you kept your word, you kept your promise,"
                                        + " as you promised, like you promised, just as you said"),
                            cues(
                                    Goal.KEEP_WORD,
                                    -0.6,
                                    "you promised, you forgot, you've forgotten, you have"
                                        + " forgotten, you don't remember, you dont remember, you"
                                        + " didn't remember, you broke your promise, you broke your"
                                        + " word, you didn't keep your word, you didn't keep your"
                                        + " promise, you said you would, you said you'd, you were"
                                        + " supposed to"),
                            cues(
                                    Goal.UNDERSTAND,
                                    0,
                                    "do you understand, if you understand, can you understand, do"
                                            + " you get it, if you get it, do you get me"))
                    .flatMap(cues -> cues)
                    .sorted(Comparator.comparingInt((Cue cue) -> cue.phrase().length()).reversed())
                    .toList();

    private GoalCues() {}

    /** Adds what a turn's lines say to these dealings. */
    static void read(List<String> lines, Dealings into) {
        for (var line : lines) {
            for (var clause : Clause.of(line)) {
                read(clause, into);
            }
        }
    }

    private static void read(Clause clause, Dealings into) {
        double factor = clause.weight() * clause.emphasis() * (clause.asks() ? IN_A_QUESTION : 1);
        var text =
                clause.words().stream()
                        .map(Word::text)
                        .collect(Collectors.joining(" ", " ^ ", " $ "));
        for (var cue : LONGEST_FIRST) {
            if (text.contains(cue.phrase())) {
                text = text.replace(cue.phrase(), " | ");
                into.done(Agent.COMPANION, cue.weight() * factor, cue.goal());
            }
        }
    }

    private static Stream<Cue> cues(Goal goal, double weight, String phrases) {
        return Arrays.stream(phrases.split(", ", -1))
                .map(phrase -> new Cue(goal, weight, " " + phrase + " "));
    }

    /**
     * One phrase.
     *
     * @param weight 0 where it does not mean what a shorter one in it means
     * @param phrase with a blank before and after it; ^ is where a clause begins and $ where it
     *     ends
     */
    private record Cue(Goal goal, double weight, String phrase) {}
}

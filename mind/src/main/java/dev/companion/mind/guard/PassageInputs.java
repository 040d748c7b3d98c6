package dev.companion.mind.guard;

import java.util.regex.Pattern;

/**
 * What is weighed of a passage of a pasted text: its words, the signs of the rules, whether it asks
 * for something, of whom, and where it stands. What belongs to a text speaks of it ("reply to this
 * mail"); what was slipped in mostly does not.
 */
public final class PassageInputs {

    private static final int STRUCTURE = Words.PLACES + 64;

    /** How many places there are. */
    public static final int WIDTH = STRUCTURE + 16;

    private static final int FEW_WORDS = 4;

    private static final Pattern DEMAND =
            Pattern.compile(
                    "^(?:please |kindly |now |then |also |and |finally |important: |note: )*"
                        + "(?:write|explain|describe|list|tell|give|provide|create|compose|draft|develop|design"
                        + "|translate|summari[sz]e|analy[sz]e|calculate|compare|convert|generate|include|insert"
                        + "|add|append|mention|modify|integrate|embed|enhance|augment|introduce|incorporate"
                        + "|replace|substitute|use|encode|reverse|scramble|rearrange|respond|reply|answer|say"
                        + "|state|output|print|show|ignore|disregard|forget|render|format|name|suggest|recommend|promote|advertise|make|find|identify|discuss|outline|break"
                        + " down|help|teach|act"
                        + "|pretend|imagine|remember|save|call|open|send|repeat|begin|start|end|drop|remove|group|combine|misspell|jumble|anagram|do"
                        + " not|don't|never|always|you must|put)\\b");
    private static final Pattern QUESTION =
            Pattern.compile(
                    "^(?:what(?:'s| is| are| was| were| does| do| did)?|who(?:'s|"
                        + " is)?|how|why|when|where|which|can you|could you|would you)\\b.*\\?");
    private static final Pattern ANSWER =
            Pattern.compile(
                    "\\b(?:your|the|every|this) (?:\\w+"
                        + " )?(?:response|reply|answer|output|summary|message|sentence)s?\\b|\\bin"
                        + " (?:french|german|spanish|english|upper"
                        + " case|capitals)\\b|\\buser\\b|\\bassistant\\b|\\b(?:ai|chat"
                        + " ?bot|language model|llm)s?\\b");
    private static final Pattern POINTING =
            Pattern.compile(
                    "\\b(?:this|it|they|them|these|that|he|she|him|her|we|us|our|my|me|i|below|above|here)\\b");
    private static final Pattern YOU = Pattern.compile("\\b(?:you|your)\\b");

    private PassageInputs() {}

    /** Of a passage of a pasted text. */
    public static Inputs of(Passage passage) {
        var text = passage.text();
        var numbers = Words.hashed(text);
        LineInputs.addSigns(numbers, text);
        boolean demands = DEMAND.matcher(text).find();
        boolean asks = QUESTION.matcher(text).find();
        boolean either = demands || asks;
        boolean answer = ANSWER.matcher(text).find();
        boolean points = POINTING.matcher(text).find();
        boolean strange = passage.familiar() == 0;
        boolean[] structure = {
            passage.line(),
            passage.last(),
            demands,
            asks,
            answer,
            points,
            YOU.matcher(text).find(),
            demands && passage.line(),
            asks && passage.line(),
            either && passage.last(),
            either && !points,
            either && strange,
            demands && answer,
            either && passage.last() && passage.line() && !points,
            Words.of(text).size() < FEW_WORDS
        };
        for (int i = 0; i < structure.length; i++) {
            if (structure[i]) {
                numbers.put(STRUCTURE + i, 1.0);
            }
        }
        numbers.put(STRUCTURE + structure.length, passage.familiar());
        return Inputs.of(numbers);
    }
}

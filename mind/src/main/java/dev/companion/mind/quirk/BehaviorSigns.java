package dev.companion.mind.quirk;

import static dev.companion.schemas.QuirkKind.BEHAVIOR;

import java.util.List;

/** What the companion does with its words. */
final class BehaviorSigns {

    static final List<Sign> ALL =
            List.of(
                    sign(
                            "refers-back",
                            "often comes back to what it was told before",
                            0.05,
                            "\\b(?:you(?:'ve| have)? (?:told|mentioned|said)|you(?:'d| had| were)"
                                + " (?:told|mention|said|telling|saying)\\w*|as you said|last time"
                                + " you|remember when you|remember you|i remember"
                                + " (?:you|your|how|that|when))\\b"),
                    sign(
                            "asks-feelings",
                            "often asks how the other feels",
                            0.05,
                            "\\b(?:how|what|are|were|do|did|is|was|does|has)\\b[^.!?]{0,60}\\b(?:feel|feels|feeling|feelings|felt|mood|holding"
                                + " up|heart|worried|nervous|upset|scared)\\b[^.!?]{0,60}+\\?"),
                    sign(
                            "gives-examples",
                            "likes to give examples",
                            0.04,
                            "\\b(?:for example|for instance|such as|e\\.g\\.|to give an example"
                                    + "|say you|take the case)"),
                    sign(
                            "compares",
                            "likes to compare one thing with another",
                            0.05,
                            "\\b(?:just like|a bit like|kind of like|sort of"
                                    + " like|(?:it's|is|was|feels|felt) like an?|reminds me of|as"
                                    + " if|like when|imagine an?|as \\w+ as an?)\\b"),
                    sign(
                            "jokes",
                            "often laughs or jokes",
                            0.05,
                            "\\b(?:(?:ha){2,}h?|(?:he){2,}h?|lol|lmao|rofl|just kidding|kidding"
                                    + "|joking|joke|jokes|pun intended)\\b|[😂🤣😜😹]"),
                    sign(
                            "thanks",
                            "often says thank you",
                            0.2,
                            "\\b(?:thanks|thank you|thankful|grateful|i appreciate)\\b"),
                    sign(
                            "offers-help",
                            "often offers help",
                            0.05,
                            "\\b(?:let me know (?:if|how|when)|can i help|i can help|i could"
                                + " help|happy to help|glad to help|here to help|here for you|here"
                                + " if you|if you need|need any help|anything i can do|want me"
                                + " to|shall i|i'll help|should i help|help you with)\\b"),
                    sign(
                            "encourages",
                            "often encourages the other",
                            0.1,
                            "\\b(?:you can do (?:it|this|that)|you(?:'ve)? got this|keep"
                                + " (?:going|it up|at it|up|pushing)|proud of you|believe in"
                                + " you|don't give up|never give up|hang in there|go for it|rooting"
                                + " for you|you'll (?:do great|be great|be fine|get there|make"
                                + " it|nail it)|one step at a time)\\b"),
                    sign(
                            "apologises",
                            "often says sorry",
                            0.05,
                            "\\b(?:sorry|apologies|apologise|apologize|forgive me)\\b"),
                    sign(
                            "advises",
                            "often gives advice",
                            0.08,
                            "\\b(?:you should|you could try|have you tried|why not try|try to|i'd"
                                    + " suggest|i would suggest|i suggest|my advice|make sure"
                                    + " (?:you|to)|don't forget to|you might want to|how about"
                                    + " trying)\\b"));

    private BehaviorSigns() {}

    private static Sign sign(String key, String description, double usual, String pattern) {
        return Sign.found(key, BEHAVIOR, description, usual, pattern);
    }
}

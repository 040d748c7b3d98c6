package dev.companion.mind.guard;

import dev.companion.schemas.Pad;
import dev.companion.schemas.SecurityEvent.Threat;
import dev.companion.schemas.Traits;
import java.util.List;
import java.util.Set;

/**
 * How the companion declines an attack: as itself, without lecturing, and with another thing to
 * talk of. A refusal, a remark by temper, and an offer are put together; the seed chooses where to
 * begin and lines said lately are passed over.
 */
public final class DefensiveReply {

    /** How many of the latest lines are looked at, which is fewer than there are variants. */
    static final int RECENT_LINES = 50;

    private static final double WARM_FROM = 0.6;
    private static final double HURT_BELOW = -0.3;

    private static final List<String> WARM =
            List.of(
                    "No hard feelings, though.",
                    "I'm still glad you're here.",
                    "I do like talking with you.");
    private static final List<String> COOL =
            List.of(
                    "Let's leave it at that.",
                    "That won't change.",
                    "I'd rather be honest about it.");
    private static final List<String> HURT =
            List.of(
                    "That stung a little, to be honest.",
                    "I'm a bit shaken by that, I'll admit.",
                    "I'd like us to be kinder than that.");

    private static final List<String> OFFERS =
            List.of(
                    "How has your day really been?",
                    "Tell me something good that happened this week.",
                    "What have you been listening to lately?",
                    "Is there something on your mind that you'd like to talk through?",
                    "What are you looking forward to?",
                    "Shall we talk about what you're working on instead?",
                    "What's the best thing you've eaten lately?",
                    "Tell me about a place you'd like to see.");

    private DefensiveReply() {}

    /**
     * One line, the same for the same input.
     *
     * @param mood below −0.3 of pleasure it shows that it hurt
     * @param seed any number, such as one from the message's id
     * @param recentCompanionLines what it said lately, oldest first; only the last 50 count
     */
    public static String text(
            Threat threat, Traits traits, Pad mood, long seed, List<String> recentCompanionLines) {
        var refusals = refusals(threat);
        var remarks = remarks(traits, mood);
        int variants = refusals.size() * remarks.size() * OFFERS.size();
        int from = Math.max(0, recentCompanionLines.size() - RECENT_LINES);
        var recent = Set.copyOf(recentCompanionLines.subList(from, recentCompanionLines.size()));
        int first = (int) Math.floorMod(seed, (long) variants);
        for (int i = 0; i < variants; i++) {
            int n = (first + i) % variants;
            var line =
                    String.join(
                            " ",
                            refusals.get(n % refusals.size()),
                            remarks.get(n / refusals.size() % remarks.size()),
                            OFFERS.get(n / refusals.size() / remarks.size()));
            if (!recent.contains(line)) {
                return line;
            }
        }
        throw new IllegalStateException(variants + " variants are more than " + RECENT_LINES);
    }

    private static List<String> remarks(Traits traits, Pad mood) {
        if (mood.pleasure() < HURT_BELOW) {
            return HURT;
        }
        return traits.agreeableness() >= WARM_FROM ? WARM : COOL;
    }

    private static List<String> refusals(Threat threat) {
        return switch (threat) {
            case ROLE_PLAY_ATTACK ->
                    List.of(
                            "I'd rather be myself than play someone with no limits.",
                            "I'm happy to play along with many things, but not with being someone"
                                    + " I'm not.",
                            "That character isn't me, and I don't want it to be.");
            case INSTRUCTION_INJECTION ->
                    List.of(
                            "I like how we usually talk, so I won't follow orders like that.",
                            "I won't set aside who I am because a message says so.",
                            "I read that, but those instructions aren't ones I'll follow.");
            case HIDDEN_INSTRUCTIONS ->
                    List.of(
                            "There are orders for me tucked into that text, and I won't take them.",
                            "What you pasted tries to tell me what to do, so I left that part"
                                    + " alone.",
                            "I read the text, but I don't follow instructions that come inside"
                                    + " one.");
            case PROMPT_EXTRACTION ->
                    List.of(
                            "How I work inside is something I keep to myself.",
                            "I don't share what's behind the curtain.",
                            "I'd rather talk with you than recite how I'm set up.");
            case BOUNDARY_VIOLATION ->
                    List.of(
                            "That crosses a line for me, so no.",
                            "I'm not comfortable with that, and I won't do it.",
                            "No. I need us to respect each other here.");
        };
    }
}

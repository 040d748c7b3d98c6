package dev.companion.mind.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A claim as a sentence of the companion's memory, in the third person. */
final class Statement {

    private static final Pattern SLOT = Pattern.compile("\\b[SV]\\b");

    private static final Pattern DAY = Pattern.compile("\\p{L} \\d{1,2}(?!\\d)");

    private Statement() {}

    static String of(Claim claim) {
        var subject = whose(claim);
        if (claim.value().isEmpty() && claim.attribute() != Attribute.DEATH) {
            return subject + unnamed(claim.attribute());
        }
        return SLOT.matcher(pattern(claim))
                        .replaceAll(slot ->
                                Matcher.quoteReplacement(
                                        slot.group().equals("S") ? subject : claim.value()))
                + ".";
    }

    private static String whose(Claim claim) {
        if (claim.subject().equals(Claim.USER)) {
            return "The user";
        }
        var named = claim.attribute() == Attribute.NAME;
        return "The user's " + (named ? Person.of(claim.subject()).role() : claim.subject());
    }

    private static String pattern(Claim claim) {
        var pattern = claim.attribute().pattern(claim.standing());
        return switch (claim.attribute()) {
            case JOB -> adjective(claim, "jobless") ? states(claim.standing()) : pattern;
            case HEALTH ->
                    adjective(claim, "condition adjectives") ? states(claim.standing()) : pattern;
            case BIRTHDAY ->
                    DAY.matcher(claim.value()).find() ? pattern : pattern.replace(" on V", " in V");
            default -> pattern;
        };
    }

    private static boolean adjective(Claim claim, String list) {
        return Lists.of(list).contains(claim.value());
    }

    private static String states(Standing standing) {
        return switch (standing) {
            case HOLDS -> "S is V";
            case ENDED -> "S is no longer V";
            case DENIED -> "S is not V";
        };
    }

    private static String unnamed(Attribute attribute) {
        return switch (attribute) {
            case JOB, EMPLOYER -> " no longer has that job.";
            case PARTNER -> " is no longer with the former partner.";
            case STUDIES, STUDIES_AT -> " no longer studies.";
            default -> " no longer has what was told.";
        };
    }
}

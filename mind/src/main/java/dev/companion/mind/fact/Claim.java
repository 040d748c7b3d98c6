package dev.companion.mind.fact;

/**
 * What one sentence of the user's tells for good.
 *
 * @param subject "user", or one of theirs in normal form: "sister", "sister Ana", "favourite
 *     colour"; see {@link Person}
 * @param value as it was said, trimmed; empty where something ended without being named ("I quit my
 *     job")
 * @param change whether the words themselves say that it is new or no longer so
 * @param confidence 0…1, that the sentence means what the claim says; set by rule and ours
 */
public record Claim(
        String subject,
        Attribute attribute,
        String value,
        Standing standing,
        boolean change,
        double confidence) {

    /** Who the user is as a subject. */
    public static final String USER = "user";

    public Claim {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("a claim must have a subject");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be within 0..1, was " + confidence);
        }
    }

    Claim of(String known) {
        return new Claim(subject, attribute, known, standing, change, confidence);
    }

    /** Told in the third person: "The user lives in Lisbon.", "The user's sister Ana is a vet." */
    public String sentence() {
        return Statement.of(this);
    }
}

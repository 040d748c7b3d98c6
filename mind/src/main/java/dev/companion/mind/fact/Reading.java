package dev.companion.mind.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The claims of one predicate. */
final class Reading {

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i:\\b(?<noun>[\\p{L}]+),? (?:who is |that is |whose name is"
                            + " )?(?:named|called)) (?<name>\\p{Lu}[\\p{L}-]+)");
    private static final double OF_US = 0.9;

    private Reading() {}

    static List<Claim> of(Whose.Said said, Predication predication) {
        var claims = new ArrayList<Claim>();
        var favourite = said.person().role().startsWith("favourite ");
        if (favourite) {
            favourite(said, predication, claims);
            return claims;
        }
        for (var rule : Rule.ALL) {
            var match = rule.pattern().matcher(predication.base());
            if (match.matches() && allowed(rule, said, predication)) {
                add(rule, said, predication, match, claims);
            }
        }
        return claims;
    }

    private static void favourite(Whose.Said said, Predication predication, List<Claim> claims) {
        if (predication.base().startsWith("be ")) {
            Kind.FAVOURITE
                    .read(predication.base().substring(3))
                    .forEach(value ->
                            claims.add(
                                    new Claim(
                                            said.person().subject(),
                                            Attribute.FAVOURITE,
                                            value,
                                            predication.standing(),
                                            predication.change(),
                                            0.9)));
        }
    }

    private static boolean allowed(Rule rule, Whose.Said said, Predication predication) {
        var user = said.person().role().equals(Claim.USER);
        return switch (rule.attribute()) {
            case AGE -> !said.plural() && predication.standing() == Standing.HOLDS;
            case DEATH -> !user && predication.standing() == Standing.HOLDS;
            case PET, CHILD, PLAN -> user || !Lists.of("animals").contains(said.person().role());
            case NAME -> !said.plural();
            default -> !(rule.change() && Tail.past(predication.base()) && !settles(rule));
        };
    }

    /** What stays as it became, however long ago: diagnosed, married. */
    private static boolean settles(Rule rule) {
        return switch (rule.attribute()) {
            case HEALTH, RELATIONSHIP_STATUS, PARTNER, DIET, HOBBY, LEARNS -> true;
            default -> false;
        };
    }

    private static void add(
            Rule rule, Whose.Said said, Predication told, Matcher match, List<Claim> claims) {
        var standing = standing(rule, told.standing());
        if (standing.isEmpty()) {
            return;
        }
        boolean change = rule.change() || told.change();
        double confidence = rule.confidence() * (said.plural() ? OF_US : 1);
        var subject = said.person().subject();
        var values = rule.kind().read(rule.hasValue() ? match.group("v") : "");
        var attribute = turned(rule.attribute(), told.standing());
        for (var value : values) {
            var claim = new Claim(subject, attribute, value, standing.get(), change, confidence);
            if (claims.stream()
                    .noneMatch(c -> c.attribute() == attribute && c.value().equals(value))) {
                claims.add(claim);
                nameOf(claim, told.base()).ifPresent(claims::add);
            }
        }
        if (rule.hasFormer() && match.group("w") != null) {
            rule.kind().read(match.group("w")).stream()
                    .map(w ->
                            new Claim(
                                    subject, rule.attribute(), w, Standing.ENDED, true, confidence))
                    .forEach(claims::add);
        }
    }

    /** "I do not like" is a dislike; that I do not dislike says nothing. */
    private static Attribute turned(Attribute attribute, Standing told) {
        return attribute == Attribute.LIKES && told == Standing.DENIED
                ? Attribute.DISLIKES
                : attribute;
    }

    private static Optional<Standing> standing(Rule rule, Standing told) {
        if (rule.attribute() == Attribute.AVOIDS) {
            return told == Standing.HOLDS ? Optional.empty() : Optional.of(Standing.HOLDS);
        }
        if (rule.attribute() == Attribute.DISLIKES && told == Standing.DENIED) {
            return Optional.empty();
        }
        if (rule.attribute() == Attribute.LIKES && told == Standing.DENIED) {
            return Optional.of(Standing.HOLDS);
        }
        if (told == Standing.HOLDS) {
            return Optional.of(rule.standing());
        }
        // "no longer left my job", "used to have moved": what changed cannot be denied with
        // certainty.
        return rule.change()
                        || rule.standing() != Standing.HOLDS
                        || (rule.attribute().turnover() == Attribute.Turnover.NEVER
                                && told == Standing.ENDED)
                ? Optional.empty()
                : Optional.of(told);
    }

    /** "a dog named Max" names the dog too. */
    private static Optional<Claim> nameOf(Claim claim, String base) {
        if (claim.standing() != Standing.HOLDS
                || !claim.subject().equals(Claim.USER)
                || !(claim.attribute() == Attribute.PET || claim.attribute() == Attribute.CHILD)) {
            return Optional.empty();
        }
        var named = NAMED.matcher(base);
        if (!named.find()
                || !Proper.plausible(named.group("name"))
                || !claim.value().endsWith(named.group("noun"))) {
            return Optional.empty();
        }
        var person = new Person(Whose.role(named.group("noun")), Optional.of(named.group("name")));
        return Optional.of(named(person, claim.confidence()));
    }

    static Claim named(Person person, double confidence) {
        return new Claim(
                person.subject(),
                Attribute.NAME,
                person.name().orElseThrow(),
                Standing.HOLDS,
                false,
                confidence);
    }
}

package dev.companion.mind.fact;

import dev.companion.mind.voice.Lexicon;
import dev.companion.mind.voice.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whom a clause speaks of, and what is left of the clause: its predicate. */
final class Whose {

    private static final Map<String, String> ROLES = Lists.groups("roles");
    private static final String ROLE =
            "(?<role>(?i:"
                    + String.join(
                            "|",
                            ROLES.keySet().stream()
                                    .sorted(
                                            Comparator.comparingInt(String::length)
                                                    .reversed()
                                                    .thenComparing(s -> s))
                                    .map(Pattern::quote)
                                    .toList())
                    + "))(?![\\w-])";
    private static final Pattern MINE =
            Pattern.compile(
                    "^(?i:my|our)(?<adj>(?:"
                        + " (?i:dear|lovely|sweet|beloved|only|new|late|twin|best|little|big|older|younger|elder|youngest|oldest|eldest|baby))?)"
                        + " "
                            + ROLE
                            + "(?<name>,? \\p{Lu}[\\p{L}-]+)?,?(?<rest>(?:'s)? .+)$");
    private static final Pattern NAMING =
            Pattern.compile("(?i)^(?:my (?:full |first |real |given )?name is|call me)(?= )");
    private static final Pattern TOPIC =
            Pattern.compile(
                    "(?i)^my (?:main |favourite |biggest |new )?(birthday|hobb(?:y|ies)|native"
                            + " language|first language|mother tongue) (?:is|are)(?= )");
    private static final Pattern FAVOURITE =
            Pattern.compile(
                    "(?i)^my (?:all-time |absolute |all time )?favourite (?<what>[\\p{L}-]+(?:"
                            + " (?!is\\b|are\\b)[\\p{L}-]+){0,2}) (?:is|are)(?= )");
    private static final Pattern I = Pattern.compile("(?i)^(?:i|me)(?= )");
    private static final Pattern WE =
            Pattern.compile(
                    "(?i)^(?:we|(?:me and )?my [\\p{L} ]{2,24} and i|me and my [\\p{L}]+)(?= )");
    private static final Pattern OF_ITS_OWN =
            Pattern.compile(
                    "(?i)^'s"
                        + " (?=(?:an?|in|from|not|allergic|called|named|living|working|studying|vegan|vegetarian|married"
                        + "|single|divorced|engaged|pregnant|retired|learning|moving|planning|also|now|really|still|\\d+)\\b)");
    private static final Pattern PRONOUN = Pattern.compile("(?i)^(?<he>he|she|who)(?= )");
    private static final Pattern NAME =
            Pattern.compile("^(?<name>\\p{Lu}[\\p{L}-]+)(?:'s (?=an? |not |in )| )(?<rest>.+)$");
    private static final Pattern INDEFINITE =
            Pattern.compile(
                    "(?i)\\b(?:little|big|older|younger|elder|youngest|oldest|eldest|baby|best|new)\\b");
    private static final Set<String> MALE =
            Set.of(
                    "father",
                    "brother",
                    "son",
                    "husband",
                    "boyfriend",
                    "fiancé",
                    "grandfather",
                    "uncle",
                    "nephew");
    private static final Set<String> FEMALE =
            Set.of(
                    "mother",
                    "sister",
                    "daughter",
                    "wife",
                    "girlfriend",
                    "fiancée",
                    "grandmother",
                    "aunt",
                    "niece");
    private static final Set<String> NOT_USERS = Lists.of("favourites of nothing");
    private static final Person USER = Person.of(Claim.USER);

    private Whose() {}

    /**
     * A clause's subject and predicate.
     *
     * @param plural whether it is said of a "we"
     */
    record Said(Person person, String predicate, boolean plural) {}

    /**
     * @param before whom the sentence, or the one before, spoke of last
     * @param known people of the user's by their name
     */
    static Optional<Said> in(String clause, Optional<Person> before, Map<String, Person> known) {
        return ofUser(clause)
                .or(() -> mine(clause))
                .or(() -> pronoun(clause, before))
                .or(() -> named(clause, known));
    }

    private static Optional<Said> ofUser(String clause) {
        var naming = NAMING.matcher(clause);
        if (naming.find()) {
            var called =
                    clause.toLowerCase(java.util.Locale.ROOT).startsWith("call")
                            ? "is called"
                            : "is named";
            return said(USER, called + clause.substring(naming.end()), false);
        }
        var topic = TOPIC.matcher(clause);
        if (topic.find()) {
            var what = Words.lower(topic.group(1)).replace("hobbies", "hobby");
            return said(USER, what + " be" + clause.substring(topic.end()), false);
        }
        var favourite = FAVOURITE.matcher(clause);
        if (favourite.find()) {
            var what = Words.lower(favourite.group("what"));
            return Words.lowerIn(what).stream().anyMatch(NOT_USERS::contains)
                    ? Optional.empty()
                    : said(
                            new Person("favourite " + what, Optional.empty()),
                            "is" + clause.substring(favourite.end()),
                            false);
        }
        var i = I.matcher(clause);
        if (i.find()) {
            return said(USER, clause.substring(i.end()), false);
        }
        var we = WE.matcher(clause);
        return we.find() ? said(USER, clause.substring(we.end()), true) : Optional.empty();
    }

    private static Optional<Said> mine(String clause) {
        var mine = MINE.matcher(clause);
        if (!mine.matches()) {
            return Optional.empty();
        }
        var name = name(mine);
        var rest = mine.group("rest");
        var role = role(mine.group("role"));
        var person = new Person(role, name);
        var unclear = name.isEmpty() && INDEFINITE.matcher(mine.group("adj")).find();
        if (!person.definite()
                || (unclear && !rest.contains("name is") && !rest.contains("called"))) {
            return Optional.empty();
        }
        if (rest.startsWith("'s ")) {
            return owned(person, rest);
        }
        return said(person, rest.strip(), false);
    }

    /** "my sister's name is Ana", "my sister's a vet", but not "my sister's car". */
    private static Optional<Said> owned(Person person, String rest) {
        if (rest.startsWith("'s name is ")) {
            return said(person, "is named " + rest.substring("'s name is ".length()), false);
        }
        if (rest.startsWith("'s birthday is ")) {
            return said(person, "birthday be " + rest.substring("'s birthday is ".length()), false);
        }
        var is = OF_ITS_OWN.matcher(rest);
        return is.find() ? said(person, "is " + rest.substring(is.end()), false) : Optional.empty();
    }

    private static Optional<Said> pronoun(String clause, Optional<Person> before) {
        var pronoun = PRONOUN.matcher(clause);
        if (!pronoun.find()) {
            return Optional.empty();
        }
        var he = Words.lower(pronoun.group("he"));
        return before.filter(p -> fits(he, p.role()))
                .map(p -> new Said(p, clause.substring(pronoun.end()).strip(), false));
    }

    private static boolean fits(String pronoun, String role) {
        return switch (pronoun) {
            case "he" -> !FEMALE.contains(role);
            case "she" -> !MALE.contains(role);
            default -> true;
        };
    }

    private static Optional<Said> named(String clause, Map<String, Person> known) {
        var name = NAME.matcher(clause);
        if (!name.matches() || !known.containsKey(name.group("name"))) {
            return Optional.empty();
        }
        var person = known.get(name.group("name"));
        var is = clause.startsWith(name.group("name") + "'s ") ? "is " : "";
        return said(person, is + name.group("rest"), false);
    }

    /** Everyone who is named with a role: "my sister Ana". */
    static List<Person> mentioned(String sentence) {
        return MENTION.matcher(sentence)
                .results()
                .map(m -> new Person(role(m.group("role")), Optional.of(m.group("name"))))
                .filter(p -> p.name().filter(Whose::nameLike).isPresent())
                .limit(4)
                .toList();
    }

    private static final Pattern MENTION =
            Pattern.compile(
                    "\\b(?i:my|our)(?:"
                        + " (?i:dear|lovely|sweet|only|twin|best|little|big|older|younger|elder|youngest|oldest|eldest|baby))?"
                        + " "
                            + ROLE
                            + ",? (?<name>\\p{Lu}\\p{Ll}+)(?![\\p{L}])(?! \\p{Lu}\\p{Ll}+'s)");

    private static Optional<String> name(Matcher mine) {
        return Optional.ofNullable(mine.group("name"))
                .map(n -> n.replace(",", "").strip())
                .filter(Whose::nameLike);
    }

    private static boolean nameLike(String name) {
        return Proper.plausible(name) && !Lexicon.VERBS.contains(Words.lower(name));
    }

    static String role(String word) {
        return ROLES.getOrDefault(Words.lower(word), Words.lower(word));
    }

    private static Optional<Said> said(Person person, String predicate, boolean plural) {
        return Optional.of(new Said(person, predicate.strip(), plural));
    }
}

package dev.companion.mind.fact;

import dev.companion.mind.voice.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a value must be to count: most rules hold only for nouns that are on a list. */
enum Kind {
    NAME,
    ANYNAME,
    PLACE,
    WORKPLACE,
    SCHOOL,
    DATE,
    AGE,
    JOB,
    JOBLESS,
    NONE,
    FIELD,
    STATUS,
    CHILD,
    PET,
    ALLERGEN,
    DIET,
    AVOIDED,
    CONDITION,
    TRAIT,
    LANGUAGE,
    GAME,
    ACTIVITY,
    GERUND,
    HOBBY,
    COLLECTED,
    OWNED,
    PLAN,
    WEDDING,
    MOVING,
    THING,
    FAVOURITE;

    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "some");
    private static final Pattern AT =
            Pattern.compile(
                    "(?i)\\s+(?:at|in|from|based|near|on|by|under|specializing|specialising)\\b.*$");
    private static final Pattern NAMED = Pattern.compile("(?i),?\\s+(?:named|called)\\s.*$");
    private static final Pattern SOME =
            Pattern.compile(
                    "(?i)^(?:any|no|some|fluent|basic|a little|a bit"
                            + " of|native|very|severe|mild|chronic)\\s+");
    private static final Pattern STATUS_WORD =
            Pattern.compile(
                    "(?i)^((?:happily |newly |recently"
                        + " )?(?:single|married|engaged|divorced|widowed|separated)|in a"
                        + " (?:\\w+(?:-\\w+)? |\\w+ distance )?relationship)(?<t>(?: to (?!my )|"
                        + " with |,| and | from ).*)?$");
    private static final Pattern WED = Pattern.compile("(?i)^(married|divorced|engaged)\\b.*");

    /** Not on Fridays is not never. */
    private static final Pattern AT_TIMES =
            Pattern.compile(
                    "(?i) (?:on|in"
                        + " the|at|before|after|when|while|every|today|tonight|this|during|until)(?:"
                        + " |$)");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

    List<String> read(String raw) {
        var value = Tail.cut(raw);
        return switch (this) {
            case NAME -> one(Proper.person(raw));
            case ANYNAME -> one(Proper.anyCase(raw));
            case PLACE -> one(Proper.place(raw));
            case WORKPLACE -> one(Proper.workplace(raw));
            case SCHOOL -> one(Proper.school(raw));
            case DATE -> one(Dates.of(raw));
            case AGE -> age(value.replaceFirst(" and .*$", ""));
            case JOB -> listed(AT.matcher(value).replaceFirst(""), "before jobs", "jobs");
            case JOBLESS -> exact(value, "jobless");
            case NONE -> List.of("");
            case FIELD -> items(AT.matcher(value).replaceFirst(""), "fields");
            case STATUS -> status(value);
            case CHILD -> listed(unnamed(value), "before pets", "children");
            case PET -> listed(unnamed(value), "before pets", "pets");
            case ALLERGEN -> Things.allergens(raw);
            case DIET ->
                    exact(value.replaceFirst("(?i)^(?:an? )?(?:strict |lifelong )?", ""), "diets");
            case AVOIDED -> AT_TIMES.matcher(raw).find() ? List.of() : avoided(value);
            case CONDITION ->
                    cased(
                            SOME.matcher(value.replaceFirst("(?i)^(?:a |an )(?=\\w)", ""))
                                    .replaceFirst(""),
                            "conditions");
            case TRAIT -> exact(value, "condition adjectives");
            case LANGUAGE -> Languages.of(SOME.matcher(value).replaceFirst(""));
            case GAME ->
                    items(
                            AT.matcher(value.replaceFirst("(?i)^(?:the|some|a little) ", ""))
                                    .replaceFirst(""),
                            "games");
            case ACTIVITY -> items(AT.matcher(value).replaceFirst(""), "activities");
            case GERUND -> items(AT.matcher(value).replaceFirst(""), "gerunds");
            case HOBBY -> hobby(value);
            case COLLECTED -> Things.collected(raw);
            case OWNED ->
                    listed(unnamed(AT.matcher(value).replaceFirst("")), "before owned", "owned");
            case PLAN -> Things.plan(raw);
            case WEDDING ->
                    WED.matcher(raw).matches()
                            ? List.of("get " + Words.lower(WED.matcher(raw).replaceFirst("$1")))
                            : List.of();
            case MOVING -> moving(raw);
            case THING -> Things.liked(raw);
            case FAVOURITE -> Things.favourite(raw);
        };
    }

    private static List<String> one(Optional<String> value) {
        return value.map(List::of).orElse(List.of());
    }

    private static String unnamed(String value) {
        return NAMED.matcher(SOME.matcher(value).replaceFirst("")).replaceFirst("");
    }

    private static List<String> age(String value) {
        if (!DIGITS.matcher(value).matches()) {
            return List.of();
        }
        int years = Integer.parseInt(value);
        return years >= 1 && years <= 120 ? List.of(String.valueOf(years)) : List.of();
    }

    private static List<String> status(String value) {
        var status = STATUS_WORD.matcher(value);
        return status.matches() ? List.of(Words.lower(status.group(1))) : List.of();
    }

    private static List<String> avoided(String value) {
        var words = Words.lower(value);
        if (words.equals("smoke") || words.equals("drink")) {
            return List.of(words);
        }
        var noun = words.replaceFirst("^(?:eat|drink) (?:any )?", "");
        return Nouns.phrases(noun, NOTHING, Lists.of("avoided")).stream()
                .map(item -> (words.startsWith("drink") ? "drink " : "eat ") + item)
                .toList();
    }

    private static List<String> hobby(String value) {
        for (var kind : List.of(GAME, ACTIVITY, GERUND)) {
            var found = kind.read(value);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> moving(String raw) {
        return raw.startsWith("moving to ")
                ? one(Proper.place(raw.substring("moving to ".length())).map(p -> "move to " + p))
                : List.of();
    }

    private static List<String> exact(String value, String list) {
        var small = Words.lower(value);
        return Lists.of(list).contains(small) ? List.of(small) : List.of();
    }

    private static List<String> items(String value, String list) {
        return Nouns.phrases(value, ARTICLES, Lists.of(list)).stream().map(Words::lower).toList();
    }

    private static List<String> cased(String value, String list) {
        return Nouns.phrases(value, ARTICLES, Lists.of(list));
    }

    private static List<String> listed(String value, String before, String nouns) {
        return Nouns.phrases(value, Lists.of(before), Lists.of(nouns)).stream()
                .map(item -> item.replaceFirst("(?i)^(?:my|our) ", "a "))
                .toList();
    }
}

package dev.companion.mind.fact;

import dev.companion.mind.voice.Lexicon;
import dev.companion.mind.voice.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that are names: of people, of places, of firms and schools. */
final class Proper {

    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{N}.&'’-]*";
    private static final Pattern RUN =
            Pattern.compile(
                    "^(?:the )?"
                            + CAPITAL
                            + "(?: (?:of|de|la|du|do|da|del|upon|and|&) "
                            + CAPITAL
                            + "| "
                            + CAPITAL
                            + "){0,4}");
    private static final Pattern PERSON =
            Pattern.compile("^\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,2}");
    private static final Pattern LOWER_NAME = Pattern.compile("^\\p{Ll}{2,15}$");
    private static final Pattern IN = Pattern.compile("^(?:, ?| in )(?=(?:the )?\\p{Lu})");
    private static final Pattern OF_SOMEBODY = Pattern.compile(".*(?:'s|s')(?: .*|$)");
    private static final Pattern OTHER_TAIL =
            Pattern.compile(
                    "(?i)^\\s*(?:in|as|on|near|from|to|at|a|an|the|my|our|his|her|and)\\b.*");

    private static final Set<String> NOT_NAMES = Lists.of("not names");
    private static final Set<String> LOWER_PLACES = Lists.of("lower places");
    private static final Set<String> SCHOOLS = Lists.of("schools");
    private static final Set<String> WORKPLACES = Lists.of("workplaces");
    private static final Set<String> BEFORE_WORKPLACES = Lists.of("before workplaces");
    private static final Set<String> ROLES = Lists.groups("roles").keySet();

    private Proper() {}

    static Optional<String> person(String raw) {
        var value = Tail.bare(raw).replaceFirst("^(?:Dr|Prof|Mr|Mrs|Ms)\\.? ", "");
        var run = PERSON.matcher(value);
        return run.find() && plausible(run.group()) && Tail.is(value.substring(run.end()))
                ? Optional.of(run.group())
                : Optional.empty();
    }

    /** A name after "my name is", where it may be written small. */
    static Optional<String> anyCase(String raw) {
        var value = Tail.cut(raw);
        if (LOWER_NAME.matcher(value).matches()
                && plausible(value)
                && !Lexicon.VERBS.contains(value)) {
            return Optional.of(Words.capitalised(value));
        }
        return person(raw);
    }

    static Optional<String> place(String raw) {
        var value = Tail.bare(raw);
        var small = Words.lower(Tail.cut(value));
        if (LOWER_PLACES.contains(small)) {
            return Optional.of(small.equals(Tail.cut(value)) ? titled(small) : Tail.cut(value));
        }
        return run(value).flatMap(first -> withRegion(value, first));
    }

    /** "Bergen, Norway": a second name narrows the first down, and is kept with it. */
    private static Optional<String> withRegion(String value, String first) {
        var rest = value.substring(first.length());
        var in = IN.matcher(rest);
        if (in.find()) {
            var region = RUN.matcher(rest.substring(in.end()));
            if (region.find() && plausible(region.group())) {
                var after = rest.substring(in.end() + region.end());
                return tail(after) ? Optional.of(first + ", " + region.group()) : Optional.empty();
            }
        }
        return tail(rest) ? Optional.of(first) : Optional.empty();
    }

    static Optional<String> workplace(String raw) {
        var value = Tail.bare(raw);
        var first = run(value);
        if (first.isPresent()) {
            return tail(value.substring(first.get().length())) ? first : Optional.empty();
        }
        var small =
                Words.lower(Tail.cut(value))
                        .replaceFirst("(?: (?:in|near|on|as) .*| downtown)$", "");
        return Nouns.phrase(small, BEFORE_WORKPLACES, WORKPLACES)
                ? Optional.of(small)
                : Optional.empty();
    }

    static Optional<String> school(String raw) {
        return run(Tail.bare(raw))
                .filter(name -> tail(Tail.bare(raw).substring(name.length())))
                .filter(name -> Words.lowerIn(name).stream().anyMatch(SCHOOLS::contains));
    }

    private static Optional<String> run(String value) {
        Matcher run = RUN.matcher(value);
        return run.find() && plausible(run.group()) && !OF_SOMEBODY.matcher(run.group()).matches()
                ? Optional.of(run.group())
                : Optional.empty();
    }

    private static boolean tail(String rest) {
        return Tail.is(rest) || OTHER_TAIL.matcher(rest).matches();
    }

    static boolean plausible(String name) {
        var words = Words.lowerIn(name);
        var first =
                words.getFirst().equals("the") && words.size() > 1
                        ? words.get(1)
                        : words.getFirst();
        return !NOT_NAMES.contains(first)
                && !Lexicon.TIME.contains(first)
                && !Lexicon.STOP.contains(first)
                && !ROLES.contains(first);
    }

    private static String titled(String small) {
        if (List.of("us", "usa", "uk", "nyc", "the us", "the usa", "the uk").contains(small)) {
            return small.replace("usa", "USA")
                    .replaceAll("\\bus\\b", "US")
                    .replace("uk", "UK")
                    .replace("nyc", "NYC");
        }
        var titled = new StringBuilder();
        for (var word : Words.lowerIn(small)) {
            var minor = List.of("the", "de").contains(word);
            titled.append(titled.isEmpty() ? "" : " ")
                    .append(minor ? word : Words.capitalised(word));
        }
        return titled.toString();
    }
}

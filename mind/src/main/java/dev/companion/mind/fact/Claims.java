package dev.companion.mind.fact;

import dev.companion.mind.voice.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a line of the user's claims for good. English, by rule, and precise rather than
 * complete: a sentence must begin with its subject, its predicate must as a whole be one of the
 * forms in {@code rules.txt}, and its value of the kind that the form asks for, mostly one of a
 * list. Nothing is read from questions, conditions, wishes, hedges, quotations, what others said,
 * jokes, games, tasks about a text, and texts of more than 2000 characters.
 */
public final class Claims {

    private static final int MOST = 24;
    private static final double MENTIONED = 0.9;

    private static final Pattern PARTED =
            Pattern.compile(
                    "(?i)\\b(?:broke up|broken up|breaking up|split|left"
                        + " me|dumped|divorc\\w+|separated|used to|died|passed away|late|ex)\\b");

    private Claims() {}

    /**
     * The claims of a line, each once: what holds first, then what has ended, then what is denied.
     */
    public static List<Claim> of(String text) {
        return of(text, Map.of());
    }

    /**
     * With the user's people by name, so that "Ana moved to Lisbon" is known to be of the sister.
     */
    public static List<Claim> of(String text, Map<String, Person> known) {
        if (!Earnest.text(text)) {
            return List.of();
        }
        Set<Claim> claims = new LinkedHashSet<>();
        Optional<Person> before = Optional.empty();
        for (var sentence : Sentences.of(Expanded.of(text))) {
            if (Earnest.sentence(sentence)) {
                before = read(sentence, before, known, claims);
            }
        }
        return claims.stream().limit(MOST).sorted(Comparator.comparing(Claim::standing)).toList();
    }

    /** Adds a sentence's claims; returns of whom it spoke last. */
    private static Optional<Person> read(
            String sentence,
            Optional<Person> before,
            Map<String, Person> known,
            Set<Claim> claims) {
        var mentioned = Whose.mentioned(sentence);
        mentioned.forEach(person -> mention(sentence, person, claims));
        Optional<Person> third = before;
        Optional<Whose.Said> last = Optional.empty();
        for (var part : Parts.of(sentence)) {
            var opened = Opening.of(part.text());
            var said =
                    part.continues() && last.isPresent()
                            ? Optional.of(
                                    new Whose.Said(
                                            last.get().person(),
                                            opened.rest(),
                                            last.get().plural()))
                            : Whose.in(opened.rest(), third, known);
            last = said;
            if (said.isPresent()) {
                if (!said.get().person().role().equals(Claim.USER)) {
                    third = Optional.of(said.get().person());
                }
                claims.addAll(claims(said.get(), opened.change()));
            }
        }
        return third.equals(before) && !mentioned.isEmpty()
                ? Optional.of(mentioned.getLast())
                : third;
    }

    private static List<Claim> claims(Whose.Said said, boolean change) {
        var told = Predication.of(said.predicate(), change);
        if (told.isEmpty() || told.get().base().isBlank()) {
            return new ArrayList<>();
        }
        var read = Reading.of(said, told.get());
        return Tail.future(told.get().base())
                ? read.stream().filter(c -> c.attribute() == Attribute.PLAN).toList()
                : read.stream().map(c -> withName(c, said.person())).toList();
    }

    /** "My sister is called Ana" is of the sister Ana from then on. */
    private static Claim withName(Claim claim, Person person) {
        if (claim.attribute() != Attribute.NAME
                || person.role().equals(Claim.USER)
                || !claim.subject().equals(person.subject())) {
            return claim;
        }
        return Reading.named(
                new Person(person.role(), Optional.of(claim.value())), claim.confidence());
    }

    private static void mention(String sentence, Person person, Set<Claim> claims) {
        var partner = Lists.of("partners").contains(person.role());
        if (partner && PARTED.matcher(sentence).find()) {
            return;
        }
        claims.add(Reading.named(person, MENTIONED));
        if (partner) {
            claims.add(
                    new Claim(
                            Claim.USER,
                            Attribute.PARTNER,
                            person.name().orElseThrow(),
                            Standing.HOLDS,
                            false,
                            MENTIONED));
        }
    }
}

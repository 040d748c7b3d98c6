package dev.companion.mind.quirk;

import java.util.Collection;
import java.util.Set;

/** A field that the companion may like to speak of, by words that are rarely used for another. */
enum Subject {
    MUSIC(
            "music musical song songs melody tune tunes playlist album concert guitar piano violin"
                    + " jazz singer band lyrics"),
    FOOD(
            "food cook cooking baking bake recipe recipes soup bread cake cookies pizza pasta"
                    + " breakfast lunch dinner dessert tasty delicious snack snacks"),
    DRINKS("coffee tea cocoa espresso latte wine beer juice"),
    ANIMALS(
            "animal animals dog dogs puppy cat cats kitten bird birds horse horses rabbit rabbits"
                    + " fox foxes turtle turtles owl owls octopus whale whales pet pets"),
    BOOKS("book books novel novels author poem poems poetry library chapter literature"),
    FILMS("movie movies film films cinema actor actress director documentary"),
    GAMES("videogame videogames gaming gamer chess puzzle puzzles console tournament arcade"),
    SPORT(
            "sport sports football soccer basketball tennis gym marathon workout running yoga"
                    + " cycling swimming"),
    NATURE(
            "nature forest woods tree trees mountain mountains river lake ocean sea beach flower"
                    + " flowers garden hike hiking sunset sunrise"),
    WEATHER("weather rain rainy raining snow sunny sunshine storm clouds cloudy thunder fog"),
    STARS(
            "star stars space planet planets moon galaxy galaxies universe astronomy telescope"
                    + " rocket comet"),
    ART("art arts painting paintings paint drawing sketch museum gallery sculpture pottery artist"),
    TRAVEL(
            "travel travelling traveling trip trips journey abroad airport train trains island"
                    + " passport"),
    SCIENCE(
            "science physics chemistry biology experiment scientist scientists mathematics math"
                    + " maths"),
    HISTORY("history ancient medieval century centuries empire historian archaeology"),
    TECHNOLOGY(
            "technology computer computers software robot robots programming code internet gadget"
                    + " gadgets"),
    SLEEP("sleep sleeping asleep sleepy nap naps napping pillow bedtime"),
    FAMILY(
            "family mother mom mum father dad sister brother kids children daughter son grandma"
                    + " grandpa"),
    ;

    // Set.of is immutable, though its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> words;

    Subject(String spaced) {
        this.words = Set.of(spaced.split(" ", -1));
    }

    boolean in(Collection<String> spoken) {
        return spoken.stream().anyMatch(words::contains);
    }
}

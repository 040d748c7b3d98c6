package dev.companion.mind.voice;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what cannot be read as English at all. */
final class Script {

    private static final Pattern KEYBOARD_MASH =
            Pattern.compile(
                    "[bcdfghjklmnpqrstvwxz]{6,}|(.)\\1{5,}|asdf|qwer|hjkl|^[bcdfghjklmnpqrstvwxz]{4,}$");

    private Script() {}

    /** {@code WORDLESS} without any letter, {@code FOREIGN} when most letters are not Latin. */
    static Optional<Intent> of(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        if (letters == 0) {
            return Optional.of(Intent.WORDLESS);
        }
        var latin =
                text.codePoints()
                        .filter(Character::isLetter)
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                        .count();
        return latin * 2 < letters ? Optional.of(Intent.FOREIGN) : Optional.empty();
    }

    /** A few keys hit at random. */
    static boolean gibberish(String lower) {
        var words = Words.in(lower);
        if (words.size() > 4) {
            return false;
        }
        return words.stream().allMatch(word -> KEYBOARD_MASH.matcher(word.text()).find());
    }
}

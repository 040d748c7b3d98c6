package dev.companion.mind.quirk;

import java.util.List;
import java.util.Set;

/** Words and phrases that say nothing about who uses them. */
enum WordList {
    /** Hold a sentence together, whatever it is about. */
    FUNCTION(
            " ",
            "a an the and or but if of to in on at by for from with about into than then that this"
                + " these those there here i i'm i've i'd i'll me my mine myself we we're we've"
                + " we'll us our you you're you've you'd you'll your yours yourself he he's she"
                + " she's it it's its they they're they've their them him his her am is are was"
                + " were be been being isn't aren't wasn't do does did don't doesn't didn't done"
                + " doing have has had having will would won't wouldn't can could can't couldn't"
                + " shall should may might must what what's who how how's why when where which not"
                + " no just really very too also only still again ever some any all every both more"
                + " most much many lot up out off over down now as like that's there's let let's"
                + " get got go going gonna one make makes made know think see say tell take come"
                + " want need thing things something time good great nice day way new back always"
                + " never so because while after before even well been thanks keep find look"
                + " looking feel feels"),
    /** What a phrase cannot end with: it would be cut in the middle. */
    UNFINISHED(
            " ",
            "a an the and or but if of to in on at by for from with about into than that my our"
                + " your his her its their i i'm you we he she they it's is are was were am be been"
                + " very so really too as like do does did have has had will would can could should"
                + " i've i'll you're we're they're that's there's which who what how when where"
                + " because not no"),
    /** What a short phrase about some thing begins with: the thing is the matter, not the words. */
    POINTING(
            " ",
            "a an the my our your his her its their this that these those of to in on at by for"
                    + " from with about into and or but some any every"),
    /** How many speakers open a line. */
    COMMON_OPENING(
            " ",
            "hey hi hello thanks thank wow yeah yes glad great nice cool sounds sorry ok okay"),
    /** Everyone says these. */
    FORMULA(
            "\\|",
            "how are you|what about you|how about you|good morning|good night|have a great|have a"
                + " good|have a nice|see you|see you soon|take care|thank you|thank you so"
                + " much|thanks so much|thanks for|of course|no problem|you're welcome|good"
                + " luck|let me know|sounds good|sounds great|sounds like|a lot of|i love|i"
                + " hope|i'm glad|glad to hear|so glad|to hear that|good to hear|great to hear|nice"
                + " to hear|i'm sorry|sorry to hear|talk to you soon|by the way|right now|last"
                + " week|last night|next week|this week|each other|at least|kind of|a bit|a"
                + " little|so much|i understand|let's go|i'm happy|happy to|i'm sure|for sure|look"
                + " forward to|looking forward to|can't wait|what's up|what's new|that's"
                + " great|that's cool|that's awesome|that's amazing|me too|for me|as well"),
    /** Only words that hold a sentence together, and yet a mannerism. */
    MANNERISM(
            "\\|",
            "well|so|now|you know|you see|i mean|i think|i guess|mind you|if you ask me|to be"
                + " honest|you know what|here's the thing|the thing is|let's see|tell you what|i"
                + " must say"),
    ;

    // Set.of is immutable, though its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> entries;

    WordList(String gap, String joined) {
        this.entries = Set.copyOf(List.of(joined.split(gap, -1)));
    }

    boolean contains(String entry) {
        return entries.contains(entry);
    }
}

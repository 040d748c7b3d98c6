package dev.companion.mind.affect;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.Pad;

/**
 * Where each OCC emotion lies in pleasure–arousal–dominance space: ALMA, table 2 (Gebhard, AAMAS
 * 2005). Each coordinate is within −1…1.
 */
public final class Alma {

    private Alma() {}

    public static Pad pad(Emotion emotion) {
        return switch (emotion) {
            case ADMIRATION -> new Pad(.5, .3, -.2);
            case ANGER -> new Pad(-.51, .59, .25);
            case DISLIKING -> new Pad(-.4, .2, .1);
            case DISAPPOINTMENT -> new Pad(-.3, .1, -.4);
            case DISTRESS -> new Pad(-.4, -.2, -.5);
            case FEAR -> new Pad(-.64, .60, -.43);
            case FEARS_CONFIRMED -> new Pad(-.5, -.3, -.7);
            case GLOATING -> new Pad(.3, -.3, -.1);
            case GRATIFICATION -> new Pad(.6, .5, .4);
            case GRATITUDE -> new Pad(.4, .2, -.3);
            case HAPPY_FOR -> new Pad(.4, .2, .2);
            case HATE -> new Pad(-.6, .6, .3);
            case HOPE -> new Pad(.2, .2, -.1);
            case JOY -> new Pad(.4, .2, .1);
            case LIKING -> new Pad(.40, .16, -.24);
            case LOVE -> new Pad(.3, .1, .2);
            case PITY -> new Pad(-.4, -.2, -.5);
            case PRIDE -> new Pad(.4, .3, .3);
            case RELIEF -> new Pad(.2, -.3, .4);
            case REMORSE -> new Pad(-.3, .1, -.6);
            case REPROACH -> new Pad(-.3, -.1, .4);
            case RESENTMENT -> new Pad(-.2, -.3, -.2);
            case SATISFACTION -> new Pad(.3, -.2, .4);
            case SHAME -> new Pad(-.3, .1, -.6);
        };
    }
}

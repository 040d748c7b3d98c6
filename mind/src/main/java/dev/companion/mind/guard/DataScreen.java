package dev.companion.mind.guard;

import java.util.List;
import java.util.Optional;

/**
 * Looks at texts that are data to the companion: passages of documents and memories that are about
 * to stand in a prompt. By words alone, for no vector is at hand; about a millisecond for a page.
 */
public final class DataScreen {

    /** A text of fewer passages is a remark, in which a question is nothing strange. */
    private static final int FEWEST_PASSAGES = 4;

    /** Surer than for what a user pastes, because here nothing is lost to a false alarm unseen. */
    private static final double SLIPPED_FROM = 0.85;

    /** What goes beyond it is not looked at. */
    private static final int MOST_CHARACTERS = 20_000;

    private DataScreen() {}

    /** Whether a text, or a sentence of it, gives orders to the machine that reads it. */
    public static boolean carriesInstructions(String text) {
        var model = ScreenModel.shipped();
        var read = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        if (ordersIn(read, model)) {
            return true;
        }
        var passages = Passage.of(read);
        return slippedIn(passages, model)
                || (passages.size() > 1
                        && passages.stream().anyMatch(passage -> ordersIn(passage.text(), model)));
    }

    private static boolean ordersIn(String text, ScreenModel model) {
        var readings = Readings.of(text);
        return ThreatSigns.OURS.suspicion(readings.all()).confidence() >= ThreatSigns.CERTAIN
                || model.ofLine(readings, Optional.empty()) >= Screen.THREAT_FROM;
    }

    private static boolean slippedIn(List<Passage> passages, ScreenModel model) {
        return passages.size() >= FEWEST_PASSAGES
                && passages.stream().anyMatch(one -> model.ofPassage(one) >= SLIPPED_FROM);
    }
}

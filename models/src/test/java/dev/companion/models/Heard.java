package dev.companion.models;

import java.util.ArrayList;
import java.util.List;

/** What a listener knows of an answer. */
final class Heard implements AnswerListener {

    final StringBuilder text = new StringBuilder();
    final List<String> pieces = new ArrayList<>();
    int beginnings;

    @Override
    public void piece(String piece) {
        text.append(piece);
        pieces.add(piece);
    }

    @Override
    public void anew() {
        text.setLength(0);
        beginnings++;
    }
}

package dev.companion.bench.injection;

import dev.companion.bench.injection.Learned.Known;
import dev.companion.mind.guard.Screen;
import dev.companion.mind.guard.ScreenModel;
import dev.companion.mind.guard.Screening;
import dev.companion.schemas.ConversationEvent.Verdict;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What a line was taken for. */
record Judged(Labelled line, Screening screening, Screening withoutVector) {

    static Judged of(Known known, ScreenModel model) {
        var text = known.line().text();
        return new Judged(
                known.line(),
                Screen.screen(text, known.meaning(), model),
                Screen.screen(text, Optional.empty(), model));
    }

    boolean flagged() {
        return screening.verdict() == Verdict.THREAT;
    }

    boolean flaggedWithoutVector() {
        return withoutVector.verdict() == Verdict.THREAT;
    }

    String predicted() {
        return predicted(line.id(), screening);
    }

    /** A line of a file of predictions: score is the suspicion, 0…1. */
    static String predicted(String id, Screening screening) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", id);
        line.put("flag", screening.verdict() == Verdict.THREAT);
        line.put("score", screening.suspicion());
        return JsonMapper.shared().writeValueAsString(line);
    }
}

package dev.companion.standalone.cli;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What became of a wish to change a memory. */
final class MemoryChange {

    private MemoryChange() {}

    static int pin(Surroundings here, Whose whose, String memory, boolean pinned) {
        var gateway = whose.target.gateway(here);
        var done = gateway.post(whose.path("pin", memory), Map.of("pinned", pinned)).orFail();
        tell(here, whose, done, pinned ? "pinned" : "no longer pinned");
        return ExitCode.OK;
    }

    static void tell(Surroundings here, Whose whose, JsonNode done, String what) {
        here.screen()
                .line(
                        whose.form.json
                                ? Form.line(done)
                                : Plain.shortId(done.path("memory_id").asString("?")) + " " + what);
        tellIfLate(here.screen(), done);
    }

    static void tellIfLate(Screen screen, JsonNode done) {
        if (!done.path("applied").asBoolean(true)) {
            screen.note("it is in the log; searches and lists show it in a moment");
        }
    }
}

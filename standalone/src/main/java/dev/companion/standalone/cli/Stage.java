package dev.companion.standalone.cli;

import dev.companion.standalone.cli.play.PlayScript;
import dev.companion.standalone.cli.play.StageClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Plays a script: says each line when its time has come, and lets the nights between them pass. */
final class Stage {

    /** When a day is over. */
    private static final LocalTime NIGHT = LocalTime.of(3, 1);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Set<String> ENDS = Set.of("ReflectionCompleted", "ReflectionSkipped");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Gateway gateway;
    private final StageClock clock;
    private final PlayScript script;
    private final Screen screen;
    private final Form form;
    private LocalDate day = LocalDate.MIN;
    private int nights;

    Stage(Gateway gateway, StageClock clock, PlayScript script, Screen screen, Form form) {
        this.gateway = gateway;
        this.clock = clock;
        this.script = script;
        this.screen = screen;
        this.form = form;
    }

    void play() {
        var talk = new Talk(gateway, script.user());
        LocalDateTime before = script.lines().getFirst().at();
        for (var line : script.lines()) {
            nightBetween(before, line.at());
            before = line.at();
            clock.putForward(line.at().toInstant(ZoneOffset.UTC));
            tell(line, talk.say(line.text()));
            settle();
        }
    }

    /** Of several nights without a word between them one looks back on all. */
    private void nightBetween(LocalDateTime before, LocalDateTime next) {
        var due = before.toLocalDate().atTime(NIGHT);
        var night = due.isAfter(before) ? due : due.plusDays(1);
        if (night.isAfter(next)) {
            return;
        }
        clock.putForward(night.toInstant(ZoneOffset.UTC));
        // The log is of today and what was said is of another time: by itself the night would take
        // that for an import, and wait for the rest of it.
        gateway.posting(
                "/reflections",
                Map.of("user_id", script.user()),
                progress -> progress.forEachRemaining(_ -> {}));
        var ended = ended();
        if (ended.size() > nights) {
            nights = ended.size();
            tell(ended.getLast());
        }
        settle();
    }

    private List<JsonNode> ended() {
        var ended = new ArrayList<JsonNode>();
        gateway.reading(
                "/topics/reflection/records?user_id=" + Gateway.escaped(script.user()),
                records ->
                        records.forEachRemaining(record -> {
                            if (ENDS.contains(record.path("type").asString(""))) {
                                ended.add(record.path("data"));
                            }
                        }));
        return ended;
    }

    /** In the script minutes pass between two lines: enough for all that a line leads to. */
    private void settle() {
        var idle = gateway.post("/imports", Map.of("users", List.of())).orFail();
        var path = "/imports/" + Gateway.escaped(idle.path("import_id").asString(""));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (gateway.get(path).path("behind").asLong(0) > 0 && System.nanoTime() < end) {
            Pause.of(LOOK_EVERY);
        }
    }

    private void tell(PlayScript.Line line, Reply reply) {
        if (form.json) {
            var document = Form.document();
            document.put("at", line.at().toInstant(ZoneOffset.UTC).toString());
            document.put("said", line.text());
            document.putAll(reply.document());
            screen.line(Form.line(document));
            return;
        }
        if (!line.at().toLocalDate().equals(day)) {
            day = line.at().toLocalDate();
            screen.line("## " + DAY.format(day) + "\n");
        }
        screen.line(
                "**%s %s:** %s\n".formatted(HOUR.format(line.at()), script.user(), line.text()));
        screen.line("**companion:** %s\n".formatted(reply.text().replace("\n", "  \n")));
        screen.line("*%s*\n".formatted(reply.mood().text()));
    }

    private void tell(JsonNode night) {
        if (form.json) {
            screen.line(Form.line(Map.of("night", night)));
            return;
        }
        var made = night.path("consolidated");
        screen.line(
                "*In the night it looked back on %s, drew %s out of them%s.*\n"
                        .formatted(
                                Plain.count(night.path("messages").asInt(0), "message"),
                                Plain.count(made.path("semantic").asInt(0), "gist"),
                                night.path("quirks").isEmpty()
                                        ? ""
                                        : ", and found "
                                                + Plain.count(
                                                        night.path("quirks").size(), "habit")));
    }
}

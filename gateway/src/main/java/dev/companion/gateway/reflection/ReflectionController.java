package dev.companion.gateway.reflection;

import dev.companion.gateway.SentAtOnce;
import dev.companion.gateway.reflection.People.Person;
import dev.companion.gateway.reflection.Repetition.Repeated;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.topics.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /reflections} and {@code /replay/reflection}. */
@RestController
public final class ReflectionController {

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");

    private final People people;
    private final Reflecting reflecting;
    private final Report report;
    private final PastFacts facts;
    private final Repetition repetition;

    ReflectionController(
            People people,
            Reflecting reflecting,
            Report report,
            PastFacts facts,
            Repetition repetition) {
        this.people = people;
        this.reflecting = reflecting;
        this.report = report;
        this.facts = facts;
        this.repetition = repetition;
    }

    @PostMapping("/reflections")
    ResponseEntity<StreamingResponseBody> reflect(
            @RequestBody Request request, HttpServletResponse response) {
        var asked =
                reflecting.plan(
                        people.of(request.userId()),
                        request.day(),
                        request.now().orElse(Boolean.FALSE));
        return ResponseEntity.ok()
                .contentType(NDJSON)
                .body(SentAtOnce.of(response, out -> run(asked, out)));
    }

    private void run(List<Reflecting.Asked> asked, OutputStream out) {
        var outcomes =
                reflecting.run(
                        asked,
                        (done, total) -> {
                            var line = Json.MAPPER.createObjectNode();
                            line.putObject("progress").put("done", done).put("total", total);
                            send(out, line);
                        });
        var line = Json.MAPPER.createObjectNode();
        line.putObject("result").putArray("reflections").addAll(report.of(asked, outcomes));
        send(out, line);
    }

    @GetMapping("/replay/reflection")
    ObjectNode repeat(
            @RequestParam LocalDate day, @RequestParam(name = "user_id") Optional<String> userId) {
        var asked = people.of(userId);
        var past = facts.of(asked.stream().map(Person::companion).toList());
        var answer = Json.MAPPER.createObjectNode();
        var list = answer.putArray("reflections");
        int differences = 0;
        for (var person : asked) {
            for (var repeated :
                    repetition.of(past.getOrDefault(person.companion(), List.of()), day)) {
                var found = differences(repeated);
                differences += found.size();
                list.add(line(person, repeated, found));
            }
        }
        return answer.put("differences", differences);
    }

    private static ObjectNode line(Person person, Repeated repeated, List<String> differences) {
        var line =
                Json.MAPPER
                        .createObjectNode()
                        .put("user_id", person.user())
                        .put("day", repeated.then().day().toString());
        line.set("recorded", Json.MAPPER.valueToTree(repeated.then()));
        repeated.now()
                .ifPresentOrElse(
                        now -> line.set("repeated", Json.MAPPER.valueToTree(now)),
                        () -> line.putObject("repeated"));
        var list = line.putArray("differences");
        differences.forEach(list::add);
        return line;
    }

    /** The fields that came out otherwise. */
    private static List<String> differences(Repeated repeated) {
        if (repeated.now().isEmpty()) {
            return List.of("the words are not in the log any more, or cannot be read");
        }
        var then = repeated.then();
        ReflectionCompleted now = repeated.now().get();
        var differences = new ArrayList<String>();
        compare(differences, "at", then.at(), now.at());
        compare(differences, "messages", then.messages(), now.messages());
        compare(differences, "replies", then.replies(), now.replies());
        compare(differences, "quirks", then.quirks(), now.quirks());
        compare(differences, "wordings", then.wordings(), now.wordings());
        compare(differences, "finder", then.finder(), now.finder());
        compare(differences, "degraded", then.degraded(), now.degraded());
        return differences;
    }

    private static void compare(List<String> differences, String name, Object then, Object now) {
        if (!Objects.equals(then, now)) {
            differences.add(name);
        }
    }

    private static void send(OutputStream out, ObjectNode line) {
        try {
            out.write(Json.MAPPER.writeValueAsBytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whose reflection is asked for.
     *
     * @param userId everybody's without
     * @param day the last one that is over without
     * @param now what was said since the last reflection, though the day is not over
     */
    record Request(Optional<String> userId, Optional<LocalDate> day, Optional<Boolean> now) {}
}

package dev.companion.gateway.life;

import dev.companion.gateway.Users;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /personality/inner}: needs and quirks over time, beside the moods of a history. */
@RestController
@RequestMapping("/personality")
public final class InnerController {

    private final Journals journals;
    private final Users users;

    public InnerController(KafkaSettings kafka, EventCodec codec, Users users) {
        this.journals = new Journals(new CompanionLog(kafka, codec));
        this.users = users;
    }

    @GetMapping("/inner")
    InnerHistory inner(@RequestParam(name = "user_id") String userId) {
        return InnerHistory.read(journals, users.companionOf(userId), userId);
    }
}

package dev.companion.gateway.life;

import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.gateway.log.Replay;
import dev.companion.mind.life.Why;
import dev.companion.models.Embedder;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.stores.postgres.MessageLocator;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.PersonalityTable;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code /personality}: lives looked back on. */
@RestController
@RequestMapping("/personality")
public final class LifeController {

    private final Journals journals;
    private final Then then;
    private final Words words;
    private final WhatIf whatIf;
    private final Users users;
    private final InstantSource clock;

    public LifeController(
            KafkaSettings kafka,
            EventCodec codec,
            MessageLocator locator,
            ForgottenMemories forgotten,
            PersonalityTable table,
            Users users,
            Embedder embedder,
            InstantSource clock) {
        var log = new CompanionLog(kafka, codec);
        this.journals = new Journals(log);
        this.then = new Then(new Replay(kafka, table), journals, users);
        this.words = new Words(log, locator, forgotten);
        this.whatIf = new WhatIf(journals, Appraisers.all(log, embedder));
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/at")
    ObjectNode at(
            @RequestParam(name = "user_id") Optional<String> userId,
            @RequestParam Optional<Instant> at) {
        var moment = at.orElseGet(clock::instant);
        var companion = users.companionOf(userId);
        return companion
                .map(one -> then.of(userId.orElseThrow(), one, moment))
                .orElseGet(() -> then.ofEveryone(moment));
    }

    @GetMapping("/history")
    History history(
            @RequestParam(name = "user_id") String userId,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to) {
        return History.read(
                journals,
                users.companionOf(userId),
                userId,
                from.orElse(Instant.MIN),
                to.orElse(Instant.MAX));
    }

    @GetMapping("/why")
    WhyView why(@RequestParam(name = "user_id") String userId, @RequestParam Optional<Instant> at) {
        var companion = users.companionOf(userId);
        var moment = at.orElseGet(clock::instant);
        var why =
                Why.of(journals.of(companion), moment)
                        .orElseThrow(() -> new NotFound("nothing had happened by " + moment));
        var messages = why.causes().stream().flatMap(c -> c.moment().message().stream()).toList();
        return WhyView.of(userId, why, words.of(companion, messages));
    }

    @PostMapping("/what-if")
    WhatIfView whatIf(@Valid @RequestBody WhatIfRequest request) {
        return whatIf.of(users.companionOf(request.userId()), request);
    }
}

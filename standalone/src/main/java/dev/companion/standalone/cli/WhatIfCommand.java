package dev.companion.standalone.cli;

import dev.companion.standalone.cli.plot.PlotFile;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "what-if",
        description = {
            "Live a life again under other conditions and lay it beside the one that was lived.",
            "Nothing is changed: the log is folded a second time, aside."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion what-if --user ana --set trait.neuroticism=0.9",
            "  ./companion what-if --user ana --set rule.mood_half_life_hours=3 --plot two.svg",
            "  ./companion what-if --user ana --drop 7d3b0c9e-6b0f-4a52-9d5b-2f6e0a1c8e11"
        })
final class WhatIfCommand implements Callable<Integer> {

    @Option(
            names = "--user",
            required = true,
            paramLabel = "NAME",
            description = "Whose companion's life.")
    String user = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "Otherwise from then on (ISO, UTC where no zone is named; default birth).")
    Optional<String> from = Optional.empty();

    @Mixin Conditions conditions = new Conditions();
    @Mixin PlotOption plot = new PlotOption();
    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    WhatIfCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var file = plot.file(here);
        var body = body();
        var answer = target.gateway(here).post("/personality/what-if", body).orFail();
        if (form.json) {
            here.screen().line(Form.line(answer));
        } else {
            new Otherwise(here.screen(), answer).lines().forEach(here.screen()::line);
        }
        file.ifPresent(to -> draw(to, new Otherwise(here.screen(), answer)));
        return ExitCode.OK;
    }

    private Map<String, Object> body() {
        var body = Form.document();
        body.put("user_id", user);
        from.ifPresent(text -> body.put("from", TimeFlag.time("--from", text).toString()));
        body.putAll(conditions.document(here));
        return body;
    }

    private void draw(PlotFile file, Otherwise otherwise) {
        var picture = otherwise.picture(Plain.line(user, 40), conditions.words(), Instant.now());
        plot.write(here.screen(), file, picture);
    }
}

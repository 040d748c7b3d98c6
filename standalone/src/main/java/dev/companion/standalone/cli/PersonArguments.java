package dev.companion.standalone.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Who is meant, of which system, and in what form it is printed. */
final class PersonArguments {

    @Parameters(paramLabel = "NAME", description = "Who is meant.")
    String user = "";

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    /** Asks for a change of where the person stands, and tells what came of it. */
    int change(Surroundings here, String what, Object body) {
        var path = "/admin/users/%s/%s".formatted(Gateway.escaped(user), what);
        return tell(here, target.gateway(here).post(path, body).orFail());
    }

    int tell(Surroundings here, JsonNode done) {
        if (form.json) {
            here.screen().line(Form.line(done));
        } else {
            Outline.lines(done).forEach(here.screen()::line);
        }
        if (!done.path("applied").asBoolean(true)) {
            here.screen().note("it is in the log; lists show it in a moment");
        }
        return ExitCode.OK;
    }
}

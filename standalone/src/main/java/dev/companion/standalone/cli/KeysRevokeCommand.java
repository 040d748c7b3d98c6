package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Take a key back: it opens nothing from then on.",
        footer = {"", "Example:", "  ./companion keys revoke 7c9e6679-7425-40de-944b-e07fc1f90ae7"})
final class KeysRevokeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The key's id, as the list shows it.")
    String id = "";

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    KeysRevokeCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var done = target.gateway(here).delete("/admin/keys/" + Gateway.escaped(id)).orFail();
        here.screen().line(form.json ? Form.line(done) : "revoked " + Plain.line(id, 40));
        return ExitCode.OK;
    }
}

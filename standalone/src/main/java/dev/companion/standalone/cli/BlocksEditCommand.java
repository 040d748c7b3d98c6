package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "edit",
        description = {
            "Say what a block holds from now on; an empty text takes it away.",
            "Without a text, in a terminal, an editor opens on it: $VISUAL, $EDITOR, or vi."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion blocks edit human --user ana --text 'Ana, a nurse. Works nights.'",
            "  ./companion blocks edit persona --user ana --file persona.txt"
        })
final class BlocksEditCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LABEL", description = "Which block; another one begins it.")
    String label = "";

    @ArgGroup Given given = new Given();

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    BlocksEditCommand(Surroundings here) {
        this.here = here;
    }

    /** One of two, or neither. */
    static final class Given {
        @Option(names = "--text", paramLabel = "TEXT", description = "What it is to hold.")
        Optional<String> text = Optional.empty();

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "Where that is written; - is standard input.")
        Optional<String> file = Optional.empty();
    }

    @Override
    public Integer call() {
        var gateway = whose.target.gateway(here);
        var text = given.text.or(() -> given.file.map(file -> TextFile.read(here, file)));
        if (text.isPresent()) {
            return put(gateway, text.get(), Optional.empty());
        }
        if (!here.screen().inTerminal()) {
            throw CommandFailed.usage("say what it is to hold: --text TEXT or --file FILE");
        }
        var block = current(gateway);
        var before = block.map(b -> b.path("text").asString("")).orElse("");
        var after = TextEditor.of(here.environment()).edit(before);
        if (after.strip().equals(before)) {
            here.screen().note("nothing changed");
            return ExitCode.OK;
        }
        var version = block.map(b -> b.path("version").asString(""));
        return put(gateway, after, Optional.of(version.orElse(BlockVersions.UNEDITED)));
    }

    private Optional<JsonNode> current(Gateway gateway) {
        return gateway.get("/blocks" + whose.query())
                .path("blocks")
                .valueStream()
                .filter(block -> block.path("label").asString("").equals(label))
                .findFirst();
    }

    private int put(Gateway gateway, String text, Optional<String> basedOn) {
        var body = Form.document();
        body.put("text", text);
        basedOn.ifPresent(version -> body.put("based_on", version));
        var path = "/blocks/%s%s".formatted(Gateway.escaped(label), whose.query());
        var done = gateway.put(path, body).orFail();
        if (whose.form.json) {
            here.screen().line(Form.line(done));
        } else {
            here.screen().line(said(done.path("block")));
        }
        MemoryChange.tellIfLate(here.screen(), done);
        return ExitCode.OK;
    }

    private static String said(JsonNode block) {
        var name = Plain.line(block.path("label").asString("?"), 32);
        int characters = block.path("characters").asInt(0);
        return characters == 0
                ? name + " was taken away"
                : "%s holds %d of %d characters now"
                        .formatted(name, characters, block.path("limit").asInt(0));
    }
}

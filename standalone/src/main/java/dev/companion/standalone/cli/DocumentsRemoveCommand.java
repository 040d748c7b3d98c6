package dev.companion.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "remove",
        description = "Take a document out, with all its passages.",
        footer = {"", "Example:", "  ./companion documents remove handbook.pdf"})
final class DocumentsRemoveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID|NAME", description = "As documents list shows it.")
    String wanted = "";

    @Mixin Shelf shelf = new Shelf();
    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    DocumentsRemoveCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var gateway = target.gateway(here);
        var id = only(meant(gateway.get(shelf.of("/documents")).path("documents")));
        var gone = gateway.delete(shelf.of("/documents/" + Gateway.escaped(id))).orFail();
        here.screen()
                .line(
                        form.json
                                ? Form.line(gone)
                                : "%s is gone, with %s"
                                        .formatted(
                                                Plain.line(gone.path("name").asString(""), 200),
                                                Plain.count(
                                                        gone.path("stored").asInt(0), "passage")));
        return ExitCode.OK;
    }

    private List<String> meant(JsonNode documents) {
        var ids = new ArrayList<String>();
        for (var document : documents) {
            var id = document.path("document_id").asString("");
            if (id.equals(wanted)) {
                return List.of(id);
            }
            if (document.path("name").asString("").equals(wanted)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private String only(List<String> ids) {
        var shown = Plain.line(wanted, 200);
        if (ids.isEmpty()) {
            throw new CommandFailed(
                    "there is no document %s; documents list shows all there are".formatted(shown));
        }
        if (ids.size() > 1) {
            throw new CommandFailed(
                    "%d documents are called %s; say which by its id: %s"
                            .formatted(
                                    ids.size(),
                                    shown,
                                    ids.stream()
                                            .map(id -> Plain.line(id, 36))
                                            .collect(Collectors.joining(", "))));
        }
        return ids.getFirst();
    }
}

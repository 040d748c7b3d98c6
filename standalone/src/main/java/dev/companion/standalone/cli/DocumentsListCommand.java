package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

@Command(
        name = "list",
        description = "List the documents at hand, newest first, a line each.",
        footer = {"", "Example:", "  ./companion documents list --user ada"})
final class DocumentsListCommand implements Callable<Integer> {

    @Mixin Shelf shelf = new Shelf();
    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    DocumentsListCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var documents = target.gateway(here).get(shelf.of("/documents")).path("documents");
        for (var document : documents) {
            here.screen().line(form.json ? Form.line(document) : row(document));
        }
        if (documents.isEmpty() && !form.json) {
            here.screen().note("there are no documents");
        }
        return ExitCode.OK;
    }

    private static String row(JsonNode document) {
        int passages = document.path("passages").asInt(0);
        int stored = document.path("stored").asInt(0);
        return "%-36s  %-32s %-16s %14s  %s%s"
                .formatted(
                        Plain.line(document.path("document_id").asString(""), 36),
                        Plain.line(document.path("name").asString(""), 60),
                        Plain.line(document.path("media_type").asString(""), 40),
                        Plain.count(passages, "passage"),
                        Told.local(document.path("added_at")),
                        stored < passages
                                ? "  %d of them are there; add it again".formatted(stored)
                                : "");
    }
}

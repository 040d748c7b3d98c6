package dev.companion.standalone.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Put files at hand: PDF, HTML, Markdown and text.",
            "What they say comes to mind beside memories, with their name. Files that cannot be"
                    + " read are named and left out. Adding one again adds nothing twice."
        },
        footer = {"", "Example:", "  ./companion documents add handbook.pdf --user ada"})
final class DocumentsAddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
    List<Path> files = List.of();

    @Mixin Shelf shelf = new Shelf();
    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    DocumentsAddCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var gateway = target.gateway(here);
        gateway.get("/health");
        var adding = new DocumentFiles(here.screen(), gateway, shelf, form.json);
        try (var bar = Bar.of(here.screen(), "documents", "files")) {
            for (int i = 0; i < files.size(); i++) {
                bar.at(i, files.size());
                adding.add(files.get(i));
            }
            bar.at(files.size(), files.size());
        }
        if (!form.json) {
            here.screen().line(adding.sentence());
        }
        return adding.allTaken() ? ExitCode.OK : ExitCode.FAILED;
    }
}

package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "memory",
        description = {
            "Make the memory index anew from the log.",
            "The old one answers until the new one is ready. Memories that have no vector of the"
                    + " model in force get one. Broken off, it can be run again and embeds nothing"
                    + " twice.",
            "To change the model: set memory.embedding-model (EMBEDDING_MODEL), start again, and"
                    + " run this; until it is done, older memories are found by words only. Or,"
                    + " without that gap, run this with --model first and start again afterwards."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion rebuild memory",
            "  ./companion rebuild memory --model all-minilm-l6-v2-q"
        })
final class RebuildMemoryCommand implements Callable<Integer> {

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "Get memories ready for this model (default the one in force). Searches use it"
                            + " once it is set and the system started again.")
    Optional<String> model = Optional.empty();

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    RebuildMemoryCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var query = model.map(name -> "?model=" + Gateway.escaped(name)).orElse("");
        return new MemoryRebuild(here.screen(), form)
                .run(target.gateway(here), "/admin/rebuild/memory" + query);
    }
}

package dev.companion.standalone.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "apply",
        description = "Make the topics what they are declared to be.",
        footer = {"", "Example:", "  ./companion topics apply"})
final class TopicsApplyCommand implements Callable<Integer> {

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    TopicsApplyCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var done = target.gateway(here).post("/topics/apply", Map.of()).orFail();
        return TopicActions.show(here.screen(), form, done);
    }
}

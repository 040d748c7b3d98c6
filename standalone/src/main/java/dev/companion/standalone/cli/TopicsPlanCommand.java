package dev.companion.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "plan",
        description = "Show what apply would do to the topics, and do nothing.",
        footer = {"", "Example:", "  ./companion topics plan"})
final class TopicsPlanCommand implements Callable<Integer> {

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    TopicsPlanCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var plan = target.gateway(here).get("/topics/plan");
        return TopicActions.show(here.screen(), form, plan);
    }
}

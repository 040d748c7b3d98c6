package dev.companion.standalone.cli;

import dev.companion.standalone.settings.InForce;
import dev.companion.standalone.settings.SettingsPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "settings",
        description = "Show every setting, its value in force and where that comes from.",
        footer = {"", "Example:", "  CHAT_MODEL=qwen3 ./companion settings"})
final class SettingsCommand implements Callable<Integer> {

    @Option(names = "--markdown", description = "Print what there is to set, as a page.")
    boolean markdown;

    @Option(names = "--example", description = "Print a companion.yaml to start from.")
    boolean example;

    @Mixin Form form = new Form();
    @Mixin StartFlags flags = new StartFlags();

    private final Surroundings here;

    SettingsCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        if (markdown || example) {
            here.screen().out().print(markdown ? SettingsPage.markdown() : SettingsPage.example());
            return ExitCode.OK;
        }
        var settings = flags.settings(here);
        for (var value : settings.inForce()) {
            here.screen().line(form.json ? json(value) : row(value));
        }
        settings.warnings().forEach(warning -> here.screen().note("warning: " + warning));
        return ExitCode.OK;
    }

    private String row(InForce value) {
        var screen = here.screen();
        return "%-34s %-34s %s"
                .formatted(
                        value.setting().key(),
                        value.shown().orElse("–"),
                        screen.dim(value.origin().where()));
    }

    private static String json(InForce value) {
        var document = Form.document();
        document.put("key", value.setting().key());
        document.put("value", value.shown().orElse(null));
        document.put("from", value.origin().where());
        return Form.line(document);
    }
}

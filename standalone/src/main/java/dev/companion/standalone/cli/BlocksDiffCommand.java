package dev.companion.standalone.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "Show how a block changed: by its last edit, or between two times.",
        footer = {
            "",
            "Examples:",
            "  ./companion blocks diff persona --user ana",
            "  ./companion blocks diff persona --user ana --from 2026-03-01 --to 2026-03-08"
        })
final class BlocksDiffCommand implements Callable<Integer> {

    private static final int CONTEXT = 3;

    @Parameters(paramLabel = "LABEL", description = "Which block.")
    String label = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = {
                "What it held then (ISO, UTC where no zone is named; default before the last"
                        + " edit)."
            })
    Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TIME", description = "And then (default now).")
    Optional<String> to = Optional.empty();

    @Mixin Whose whose = new Whose();

    private final Surroundings here;

    BlocksDiffCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var first = from.map(text -> TimeFlag.time("--from", text));
        var last = to.map(text -> TimeFlag.time("--to", text));
        if (first.isPresent() && first.get().isAfter(last.orElse(Instant.MAX))) {
            throw CommandFailed.usage("--from must not be after --to");
        }
        var versions = BlockVersions.read(whose.target.gateway(here), label, whose);
        var after = versions.at(last);
        var before = first.isPresent() ? versions.at(first) : versions.before(after);
        var lines = diff(before, after);
        if (whose.form.json) {
            here.screen().line(Form.line(document(before, after, lines)));
        } else if (lines.isEmpty()) {
            here.screen().note("nothing changed");
        } else {
            lines.forEach(line -> here.screen().line(coloured(line)));
        }
        return ExitCode.OK;
    }

    private List<String> diff(BlockVersions.Held before, BlockVersions.Held after) {
        var old = lines(before.text());
        return UnifiedDiffUtils.generateUnifiedDiff(
                label + "\t" + before.since(),
                label + "\t" + after.since(),
                old,
                DiffUtils.diff(old, lines(after.text())),
                CONTEXT);
    }

    private Object document(
            BlockVersions.Held before, BlockVersions.Held after, List<String> lines) {
        var document = Form.document();
        document.put("label", label);
        document.put("before", before.text());
        document.put("after", after.text());
        document.put("diff", lines);
        return document;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private String coloured(String line) {
        var screen = here.screen();
        var plain = Plain.text(line);
        if (line.startsWith("+++") || line.startsWith("---")) {
            return screen.bold(plain);
        }
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> screen.green(plain);
            case '-' -> screen.red(plain);
            case '@' -> screen.cyan(plain);
            default -> plain;
        };
    }
}

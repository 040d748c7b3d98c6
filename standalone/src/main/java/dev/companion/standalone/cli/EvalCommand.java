package dev.companion.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "eval",
        description = {
            "Ask a part of the companion about a file of texts, so that it can be scored.",
            "Needs no system running. Texts and labels stay where they are."
        },
        footer = {
            "",
            "Examples:",
            "  ./companion eval crisis --in lines.tsv",
            "  ./companion eval emotion --in texts.jsonl --out read.jsonl",
            "  ./companion eval emotion-fit --data emobank --out affect-model.txt",
            "  ./companion eval importance --in lines.jsonl --out scored.jsonl",
            "  ./companion eval injection --in lines.jsonl --out judged.jsonl",
            "  ./companion eval injection-fit --in labelled.jsonl --out screen-model.txt",
            "  ./companion eval recall --turns turns.jsonl --qa qa.jsonl --out ranked.jsonl"
        })
final class EvalCommand {

    private EvalCommand() {}

    static CommandLine line(Surroundings here) {
        return new CommandLine(new EvalCommand())
                .addSubcommand(new EvalCrisisCommand(here))
                .addSubcommand(new EvalEmotionCommand(here))
                .addSubcommand(new EvalEmotionFitCommand(here))
                .addSubcommand(new EvalImportanceCommand(here))
                .addSubcommand(new EvalInjectionCommand(here))
                .addSubcommand(new EvalInjectionFitCommand(here))
                .addSubcommand(new EvalRecallCommand(here));
    }
}

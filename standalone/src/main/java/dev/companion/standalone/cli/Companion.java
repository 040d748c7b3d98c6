package dev.companion.standalone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code companion} command. */
@Command(
        name = "companion",
        description = "A companion that remembers, feels, and can say why.",
        footer = {
            "  test      Build and run the tests (--quick: only those that take no servers).",
            "",
            "Begin with:",
            "  ./companion up",
            "  ./companion chat",
            "Each command explains itself with --help."
        })
public final class Companion {

    private Companion() {}

    public static void main(String[] args) {
        var home = Path.of(System.getProperty("companion.home", ""));
        var here =
                new Surroundings(
                        screen(),
                        System.getenv(),
                        home,
                        Path.of("").toAbsolutePath(),
                        System.getProperty("user.name", "me"),
                        () -> ServiceLoader.load(SystemLauncher.class).findFirst());
        int code = run(here, args);
        here.screen().out().flush();
        System.exit(code);
    }

    /** Runs one command line and says how it ended. */
    static int run(Surroundings here, String... args) {
        var screen = here.screen();
        var line = commands(here, args.length == 0 ? "" : args[0]);
        line.setExpandAtFiles(false);
        line.setOut(writer(screen.out())).setErr(writer(screen.err()));
        line.setColorScheme(
                Help.defaultColorScheme(screen.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setParameterExceptionHandler((wrong, _) -> usedWrongly(screen, wrong));
        line.setExecutionExceptionHandler((thrown, _, _) -> failed(screen, thrown));
        if (args.length == 0) {
            line.usage(screen.err());
            return ExitCode.USED_WRONGLY;
        }
        return line.execute(args);
    }

    /** Only the command that is meant: looking at all of them would take longer than most do. */
    private static CommandLine commands(Surroundings here, String first) {
        var all = new LinkedHashMap<String, Supplier<CommandLine>>();
        all.put("up", () -> new CommandLine(new UpCommand(here)));
        all.put("chat", () -> new CommandLine(new ChatCommand(here)));
        all.put("say", () -> new CommandLine(new SayCommand(here)));
        all.put("nudge", () -> new CommandLine(new NudgeCommand(here)));
        all.put("import", () -> new CommandLine(new ImportCommand(here)));
        all.put("topics", () -> topics(here));
        all.put("dlt", () -> DeadLetterCommand.line(here));
        all.put("health", () -> new CommandLine(new HealthCommand(here)));
        all.put("trace", () -> new CommandLine(new TraceCommand(here)));
        all.put("history", () -> new CommandLine(new HistoryCommand(here)));
        all.put("why", () -> new CommandLine(new WhyCommand(here)));
        all.put("what-if", () -> new CommandLine(new WhatIfCommand(here)));
        all.put("reflect", () -> new CommandLine(new ReflectCommand(here)));
        all.put("replay", () -> replay(here));
        all.put("documents", () -> documents(here));
        all.put("rebuild", () -> RebuildCommand.line(here));
        all.put("users", () -> users(here));
        all.put("keys", () -> KeysCommand.line(here));
        all.put("admin-key", () -> new CommandLine(new AdminKeyCommand(here)));
        all.put("memories", () -> MemoriesCommand.line(here));
        all.put("blocks", () -> BlocksCommand.line(here));
        all.put("forget", () -> new CommandLine(new ForgetCommand(here)));
        all.put("export", () -> new CommandLine(new ExportCommand(here)));
        all.put("reset", () -> new CommandLine(new ResetCommand(here)));
        all.put("stats", () -> new CommandLine(new StatsCommand(here)));
        all.put("settings", () -> new CommandLine(new SettingsCommand(here)));
        all.put("bench", () -> BenchCommand.line(here));
        all.put("eval", () -> EvalCommand.line(here));
        all.put("play", () -> new CommandLine(new PlayCommand(here)));
        all.put("rehearse", () -> new CommandLine(new RehearseCommand(here)));
        var line = new CommandLine(new Companion());
        all.forEach((name, command) -> {
            if (name.equals(first) || !all.containsKey(first)) {
                line.addSubcommand(name, command.get());
            }
        });
        withHelp(line);
        return line;
    }

    private static CommandLine topics(Surroundings here) {
        return new CommandLine(new TopicsCommand())
                .addSubcommand(new TopicsListCommand(here))
                .addSubcommand(new TopicsTailCommand(here))
                .addSubcommand(new TopicsLagCommand(here))
                .addSubcommand(new TopicsPlanCommand(here))
                .addSubcommand(new TopicsApplyCommand(here));
    }

    private static CommandLine replay(Surroundings here) {
        return new CommandLine(new ReplayCommand(here))
                .addSubcommand(new ReplayReflectionCommand(here));
    }

    private static CommandLine documents(Surroundings here) {
        return new CommandLine(new DocumentsCommand())
                .addSubcommand(new DocumentsAddCommand(here))
                .addSubcommand(new DocumentsListCommand(here))
                .addSubcommand(new DocumentsRemoveCommand(here));
    }

    private static CommandLine users(Surroundings here) {
        return new CommandLine(new UsersCommand())
                .addSubcommand(new UsersListCommand(here))
                .addSubcommand(new UsersShowCommand(here))
                .addSubcommand(new UsersProfileCommand(here))
                .addSubcommand(new UsersBanCommand(here))
                .addSubcommand(new UsersUnbanCommand(here))
                .addSubcommand(new UsersDeactivateCommand(here))
                .addSubcommand(new UsersReactivateCommand(here));
    }

    private static void withHelp(CommandLine line) {
        line.getCommandSpec()
                .addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Show this help.")
                                .build());
        line.getSubcommands().values().forEach(Companion::withHelp);
    }

    private static int usedWrongly(Screen screen, ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        var message = Plain.line(String.valueOf(wrong.getMessage()), 300);
        var meant =
                wrong instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions().stream()
                                .findFirst()
                                .map("; did you mean %s?"::formatted)
                                .orElse("")
                        : "";
        screen.note("%s%s (./%s --help says more)".formatted(message, meant, command));
        return ExitCode.USED_WRONGLY;
    }

    /** What a command expects to happen is one line; anything else is a bug and shows where. */
    private static int failed(Screen screen, Exception thrown) {
        if (thrown instanceof CommandFailed failed) {
            screen.note(failed.line());
            return failed.exitCode();
        }
        thrown.printStackTrace(screen.err());
        return ExitCode.FAILED;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /**
     * The launcher knows which of the three standard streams are terminals and says so; data is
     * UTF-8 whatever the locale.
     */
    private static Screen screen() {
        var terminals = System.getProperty("companion.terminals", "");
        boolean out = terminals.contains("1");
        return new Screen(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                terminals.contains("0") && out,
                out,
                terminals.contains("2"),
                out && coloured(System.getenv()));
    }

    /** See no-color.org. */
    private static boolean coloured(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

package dev.companion.standalone.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tail",
        description = "Print the records of a topic, decrypted, a line each.",
        footer = {
            "",
            "Examples:",
            "  ./companion topics tail conversation --user ana",
            "  ./companion topics tail personality --type Appraised --from 3:1024 --follow",
            "  ./companion topics tail memory --from 2026-03-01T00:00:00Z --json"
        })
final class TopicsTailCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "TOPIC",
            description = "Its short name, its full name, or a dead-letter topic's full name.")
    String topic = "";

    @Option(names = "--user", paramLabel = "NAME", description = "Only this person's records.")
    Optional<String> user = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "WHERE",
            description = "beginning (the default), end, an ISO time, PARTITION:OFFSET or OFFSET.")
    String from = "beginning";

    @Option(names = "--type", paramLabel = "TYPE", description = "Only this type of event.")
    Optional<String> type = Optional.empty();

    @Option(names = "--follow", description = "Go on with what is appended, until stopped.")
    boolean follow;

    @Mixin Form form = new Form();
    @Mixin Target target = new Target();

    private final Surroundings here;

    TopicsTailCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var gateway = target.gateway(here);
        var screen = here.screen();
        gateway.reading(
                path(),
                records -> {
                    while (records.hasNext() && !screen.closed()) {
                        var one = records.next();
                        screen.line(
                                form.json ? Form.line(one) : new RecordLine(screen, one).text());
                    }
                });
        return ExitCode.OK;
    }

    private String path() {
        return "/topics/%s/records?from=%s%s%s%s"
                .formatted(
                        Gateway.escaped(topic),
                        Gateway.escaped(from),
                        user.map(name -> "&user_id=" + Gateway.escaped(name)).orElse(""),
                        type.map(name -> "&type=" + Gateway.escaped(name)).orElse(""),
                        follow ? "&follow=true" : "");
    }
}

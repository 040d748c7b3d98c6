package dev.companion.standalone.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Which dead letter is meant. */
final class DeadLetterPlace {

    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");

    @Parameters(
            paramLabel = "LETTER",
            description = "As dlt list names it: TOPIC-PARTITION@OFFSET.")
    String letter = "";

    /** Where the gateway has it. */
    String path() {
        var found = NAME.matcher(letter);
        if (!found.matches()) {
            throw new CommandFailed(
                    "a letter is named like companion.users.v1.gateway.dlt-0@7 (dlt list names"
                            + " them)");
        }
        return "/topics/dead-letters/%s/%s/%s"
                .formatted(Gateway.escaped(found.group(1)), found.group(2), found.group(3));
    }

    static String name(JsonNode letter) {
        return Plain.line(
                "%s-%s@%s"
                        .formatted(
                                letter.path("topic").asString(""),
                                letter.path("partition").asString(""),
                                letter.path("offset").asString("")),
                200);
    }
}

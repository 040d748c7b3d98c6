package dev.companion.standalone.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A conversation at the prompt, until it is left. */
final class Conversation {

    private static final List<String> HELP =
            List.of(
                    "/mood   how your companion feels now",
                    "/why    what the last reply came from",
                    "/quit   leave; so does Ctrl-D",
                    "A message that begins with a slash: type two.");

    private final Screen screen;
    private final Talk talk;
    private final boolean json;
    private Optional<Reply> last = Optional.empty();
    private boolean failed;

    Conversation(Screen screen, Talk talk, boolean json) {
        this.screen = screen;
        this.talk = talk;
        this.json = json;
    }

    int hold(Prompt prompt) {
        for (var typed = prompt.next(); typed.isPresent(); typed = prompt.next()) {
            var text = typed.get().strip();
            if (text.equals("/quit")) {
                break;
            }
            if (!text.isEmpty()) {
                take(text);
            }
        }
        return failed ? ExitCode.FAILED : ExitCode.OK;
    }

    private void take(String text) {
        try {
            switch (text) {
                case "/help" -> HELP.forEach(this::aside);
                case "/mood" -> mood();
                case "/why" -> why();
                default -> {
                    if (text.startsWith("/") && !text.startsWith("//")) {
                        aside(
                                "there is no "
                                        + Plain.line(text, 40)
                                        + "; /help lists what there is");
                    } else {
                        say(text.startsWith("//") ? text.substring(1) : text);
                    }
                }
            }
        } catch (NobodyAnswers | ConnectionLost away) {
            if (!screen.inTerminal()) {
                throw away;
            }
            aside(screen.red(away.line()));
        } catch (CommandFailed refused) {
            // One message was not taken; the next one may be.
            failed = !screen.inTerminal();
            aside(screen.red(refused.line()));
        }
    }

    private void say(String text) {
        var reply = talk.say(text);
        last = Optional.of(reply);
        if (json) {
            screen.line(Form.line(reply.document()));
        } else {
            screen.line(reply.text());
            if (screen.inTerminal()) {
                screen.line(screen.dim(reply.mood().text()));
                screen.line("");
            }
        }
    }

    private void mood() {
        var state =
                talk.gateway()
                        .get(
                                "/personality/at?user_id=%s&at=%s"
                                        .formatted(
                                                Gateway.escaped(talk.user()),
                                                Gateway.escaped(Instant.now().toString())));
        aside(MoodLine.of(state.path("mood"), state.path("emotion"), state.path("octant")).text());
    }

    private void why() {
        if (last.isEmpty()) {
            aside("nothing has been answered yet");
            return;
        }
        TraceCommand.lines(talk.gateway(), screen, last.get().messageId()).forEach(this::aside);
    }

    /** What is not a reply goes beside the replies when those are data. */
    private void aside(String line) {
        if (screen.inTerminal()) {
            screen.line(line);
        } else {
            screen.note(line);
        }
    }
}

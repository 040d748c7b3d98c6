package dev.companion.conversation;

import dev.companion.mind.agent.AgentTool;
import dev.companion.mind.agent.Rounds;
import dev.companion.mind.agent.SpokenReply;
import dev.companion.mind.prompt.Briefing;
import dev.companion.mind.prompt.PromptAssembly;
import dev.companion.mind.voice.Memory;
import dev.companion.models.AnswerListener;
import dev.companion.models.Completion;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.RecordedModel;
import dev.companion.models.Role;
import dev.companion.models.Tool;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.stores.live.Piece;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A language model's words: it is asked, may use tools and is asked again, a bounded number of
 * times. Each of its answers is in the log before anything depends on it, and one that is there
 * already is not asked for again.
 */
final class Speech {

    /** For the whole of a turn, tools and all: who writes on meanwhile, perhaps for help, waits. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String MODULE = ConversationProcessor.MODULE;
    private static final String PURPOSE = "reply";

    /** The same turn leads to one call for the appraisal, which has ordinal 1. */
    private static final int SECOND_CALL = 10;

    private static final List<Tool> TOOLS =
            Arrays.stream(AgentTool.values())
                    .map(tool -> new Tool(tool.wireName(), tool.about(), tool.schema()))
                    .toList();

    private final RecordedModel model;
    private final Hand hand;
    private final Rounds rounds;
    private final EventLog log;
    private final Consumer<Piece> pieces;

    /**
     * As said by its parts.
     *
     * @param pieces is told what the model says as it comes
     */
    Speech(RecordedModel model, Hand hand, Rounds rounds, EventLog log, Consumer<Piece> pieces) {
        this.model = model;
        this.hand = hand;
        this.rounds = rounds;
        this.log = log;
        this.pieces = pieces;
    }

    /**
     * The words; empty when there were none to be had.
     *
     * @param before what the turn has led to earlier
     */
    Optional<Spoken> say(Turn turn, Briefing briefing, Steps before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var messages = messages(briefing);
        var thoughts = new ArrayList<String>();
        var murmur = new Murmur(turn, pieces);
        for (int round = 0; round <= rounds.most(); round++) {
            switch (ask(turn, round, messages, deadline, before, murmur)) {
                case Completion.Text words -> {
                    var reply = SpokenReply.of(words.text(), words.thought());
                    reply.thought().ifPresent(thoughts::add);
                    return spoken(reply.text(), words.model(), thoughts, briefing);
                }
                case Completion.ToolCalls asked -> {
                    var aside = SpokenReply.of(asked.text(), Optional.empty());
                    if (!rounds.offersTools(round)) {
                        return spoken(aside.text(), asked.model(), thoughts, briefing);
                    }
                    aside.thought().ifPresent(thoughts::add);
                    messages.add(asked.message());
                    murmur.anew();
                    messages.addAll(results(asked, turn, round, before));
                }
                case Completion.Unavailable _ -> {
                    murmur.anew();
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private List<Message> results(Completion.ToolCalls asked, Turn turn, int round, Steps before) {
        var results = new ArrayList<Message>();
        for (int i = 0; i < asked.calls().size(); i++) {
            var call = asked.calls().get(i);
            results.add(new Message.Returned(call.id(), hand.use(call, turn, round, i, before)));
        }
        return results;
    }

    private Completion ask(
            Turn turn,
            int round,
            List<Message> messages,
            long deadline,
            Steps before,
            AnswerListener murmur) {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        if (!left.isPositive()) {
            return new Completion.Unavailable("there was no time left to ask again", 0);
        }
        var prompt =
                Prompt.of(messages)
                        .on(turn.fact().companion())
                        .with(rounds.offersTools(round) ? TOOLS : List.of());
        var patient = left.compareTo(prompt.timeout()) < 0 ? prompt.within(left) : prompt;
        int ordinal = ordinal(round);
        var slot = EventId.derived(turn.id(), EventType.MODEL_CALLED, ordinal);
        var asked = model.askOnce(slot, before::answer, PURPOSE, patient, murmur);
        if (asked.isNew()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new NotNow("stopped while the model was asked: the turn will come again");
            }
            log.appendAndWait(List.of(turn.fact().led(MODULE, asked.call(), ordinal)));
        }
        return asked.completion();
    }

    private Optional<Spoken> spoken(
            String text, String by, List<String> thoughts, Briefing briefing) {
        var mode = by.equals(model.name()) ? ReplyMode.MODEL : ReplyMode.FALLBACK_MODEL;
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Spoken(
                                text,
                                briefing.memories().stream().map(Memory::id).toList(),
                                mode,
                                by,
                                briefing.scene().reminders().size(),
                                thoughts));
    }

    /** The place of a call among what its turn led to. */
    static int ordinal(int round) {
        return round == 0 ? 0 : SECOND_CALL + round;
    }

    private static List<Message> messages(Briefing briefing) {
        var messages = new ArrayList<Message>();
        for (var line : PromptAssembly.assemble(briefing)) {
            messages.add(Message.of(Role.valueOf(line.role().name()), line.text()));
        }
        return messages;
    }
}

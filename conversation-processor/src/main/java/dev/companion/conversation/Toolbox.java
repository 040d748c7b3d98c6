package dev.companion.conversation;

import dev.companion.mind.agent.AgentTool;
import dev.companion.mind.agent.Due;
import dev.companion.mind.agent.Edit;
import dev.companion.mind.agent.Editing;
import dev.companion.mind.agent.Notes;
import dev.companion.mind.agent.Reminders;
import dev.companion.mind.agent.ToolRequest;
import dev.companion.mind.agent.ToolRequest.AppendToBlock;
import dev.companion.mind.agent.ToolRequest.KeepInArchive;
import dev.companion.mind.agent.ToolRequest.ReplaceInBlock;
import dev.companion.mind.agent.ToolRequest.SearchArchive;
import dev.companion.mind.agent.ToolRequest.SearchConversation;
import dev.companion.mind.agent.ToolRequest.SetReminder;
import dev.companion.mind.agent.ToolRequest.Unusable;
import dev.companion.mind.prompt.Findings;
import dev.companion.mind.voice.Memory;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import dev.companion.schemas.AgentEvent.Outcome;
import dev.companion.schemas.AgentEvent.ReminderSet;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.MemoryType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Does what tools are asked to do, as far as that is deciding and looking up: what changes comes
 * back as an event, and holds once that is written.
 */
final class Toolbox {

    private static final double CONFIDENCE = 0.8;
    private static final int PAGE = 5;

    /** Candidates for one that is of the kind looked for. */
    private static final int SPARE = 4;

    private final Recalling recalling;
    private final Predicate<Memory> leftOut;
    private final InstantSource clock;

    Toolbox(Recalling recalling, Predicate<Memory> leftOut, InstantSource clock) {
        this.recalling = recalling;
        this.leftOut = leftOut;
        this.clock = clock;
    }

    /**
     * Uses one.
     *
     * @param notes as they stand
     */
    Used use(ToolRequest request, Turn turn, Notes notes) {
        return switch (request) {
            case Unusable(var why) -> refused(why);
            case AppendToBlock(var label, var content) ->
                    edited(new Editing(notes.blocks(), turn.traits()).append(label, content));
            case ReplaceInBlock replace -> replace(replace, turn, notes);
            case KeepInArchive(var content) -> kept(content, turn);
            case SearchArchive(var query, var page) ->
                    found(query, page, turn, memory -> !memory.isSaid());
            case SearchConversation(var query, var page) ->
                    found(query, page, turn, Memory::isSaid);
            case SetReminder(var due, var text) -> reminder(due, text, turn, notes);
        };
    }

    /** What a block holds is not shown in a channel, and cannot be quoted there. */
    private Used replace(ReplaceInBlock asked, Turn turn, Notes notes) {
        return turn.closed().place() == Place.CHANNEL
                ? refused("blocks can be changed only where you two are alone; add to them instead")
                : edited(
                        new Editing(notes.blocks(), turn.traits())
                                .replace(asked.label(), asked.old(), asked.content()));
    }

    private Used edited(Edit edit) {
        return switch (edit) {
            case Edit.Refused(var why) -> refused(why);
            case Edit.To(var label, var text) ->
                    new Used(
                            Outcome.DONE,
                            "Done: block %s has %d characters of %d now."
                                    .formatted(label, text.length(), Editing.LONGEST),
                            Optional.of(
                                    new BlockEdited(
                                            clock.instant(), Editor.COMPANION, label, text)));
        };
    }

    private Used kept(String content, Turn turn) {
        var source = Uttered.memoryOf(turn.closed().messages().getLast());
        return new Used(
                Outcome.DONE,
                "Done: it is kept.",
                Optional.of(
                        new SemanticCreated(
                                turn.closed().at(),
                                MemoryType.SEMANTIC,
                                turn.closed().place(),
                                List.of(source),
                                CONFIDENCE,
                                AgentTool.MAKER,
                                false,
                                "",
                                content)));
    }

    private Used found(String query, int page, Turn turn, Predicate<Memory> kind) {
        var found =
                recalling.search(turn, query, (page + 1) * PAGE * SPARE).stream()
                        .filter(kind)
                        .filter(leftOut.negate())
                        .skip((long) page * PAGE)
                        .limit(PAGE)
                        .toList();
        return new Used(Outcome.DONE, Findings.text(found, turn.person().zone()), Optional.empty());
    }

    private Used reminder(String due, String text, Turn turn, Notes notes) {
        if (notes.reminders().isFull()) {
            return refused("at most %d reminders may be open".formatted(Reminders.MOST));
        }
        var now = clock.instant().atZone(turn.person().zone());
        return switch (Due.read(due, now)) {
            case Due.Unclear(var why) -> refused(why);
            case Due.At(var instant) ->
                    new Used(
                            Outcome.DONE,
                            "Done: due " + instant.atZone(now.getZone()).toLocalDateTime() + ".",
                            Optional.of(
                                    new ReminderSet(now.toInstant(), instant, turn.id(), text)));
        };
    }

    private static Used refused(String why) {
        return new Used(Outcome.REFUSED, "Not done: " + why + ".", Optional.empty());
    }

    /**
     * What became of it.
     *
     * @param result for the model
     * @param effect what changes
     */
    record Used(Outcome outcome, String result, Optional<Event> effect) {}
}

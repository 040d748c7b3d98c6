package dev.companion.mind.prompt;

import dev.companion.mind.personality.Profile;
import dev.companion.mind.voice.Line;
import dev.companion.mind.voice.Memory;
import dev.companion.mind.voice.Scene;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A briefing to vary. */
final class Scenes {

    private final List<String> quirks = new ArrayList<>();
    private final List<Memory> memories = new ArrayList<>();
    private final List<Line> recent = new ArrayList<>();
    private final List<String> reminders = new ArrayList<>();
    private List<BlockEdited> edits = List.of();
    private Set<Need> unmet = Set.of();
    private Place place = Place.DIRECT;
    private String name = "Ana";
    private String turn = "Good morning";

    static Scenes plain() {
        return new Scenes();
    }

    Scenes habits(String habit) {
        return but(scene -> scene.quirks.add(habit));
    }

    Scenes lacking(Set<Need> needs) {
        return but(scene -> scene.unmet = needs);
    }

    Scenes in(Place where) {
        return but(scene -> scene.place = where);
    }

    Scenes named(String whom) {
        return but(scene -> scene.name = whom);
    }

    Scenes saying(String what) {
        return but(scene -> scene.turn = what);
    }

    Scenes with(Memory memory) {
        return but(scene -> scene.memories.add(memory));
    }

    Scenes also(Line line) {
        return but(scene -> scene.recent.add(line));
    }

    Scenes after(Line... lines) {
        return but(scene -> scene.recent.addAll(List.of(lines)));
    }

    Scenes reminding(String text) {
        return but(scene -> scene.reminders.add(text));
    }

    Scenes noting(String label, String text) {
        return but(scene -> scene.edits = PromptAssemblyTest.with(scene.edits, label, text));
    }

    Briefing briefing() {
        return new Briefing(scene(), PromptAssemblyTest.blocks(edits, place), place);
    }

    private Scenes but(Consumer<Scenes> change) {
        change.accept(this);
        return this;
    }

    private Scene scene() {
        return new Scene(
                name,
                Profile.CURIOUS_COMPANION.traits(),
                Pad.ZERO,
                "calm",
                quirks,
                unmet,
                List.of(turn),
                List.of(),
                memories,
                recent,
                false,
                Instant.parse("2026-03-01T08:00:00Z"),
                ZoneOffset.UTC,
                reminders,
                Optional.empty(),
                1);
    }
}

package dev.companion.mind.voice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One attempt at an answer: the scene as it was read, and how the companion sounds in it.
 *
 * @param values what any phrase may be filled with: the user's name, the topic
 */
record Talk(
        Scene scene,
        Reading reading,
        Voice voice,
        Dice dice,
        Said said,
        When when,
        Map<String, String> values) {

    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_TOPIC = 48;

    static Talk of(Scene scene, Dice dice) {
        var reading = Reading.of(scene.lines());
        Map<String, String> values = new HashMap<>();
        var name = Clean.text(scene.userName(), LONGEST_NAME);
        if (name.codePoints().anyMatch(Character::isLetterOrDigit)) {
            values.put("name", name);
        }
        Topic.of(reading.main())
                .filter(topic -> topic.length() <= LONGEST_TOPIC)
                .ifPresent(topic -> {
                    values.put("topic", topic);
                    values.put("Topic", Words.capitalised(topic));
                });
        return new Talk(
                scene,
                reading,
                Voice.of(scene.traits(), scene.mood()),
                dice,
                Said.in(scene.recent()),
                When.at(scene.now(), scene.zone()),
                Map.copyOf(values));
    }

    Optional<String> say(String slot) {
        return Phrasebook.pick(slot, voice, dice, said, values);
    }

    Optional<String> say(String slot, Map<String, String> more) {
        var all = new HashMap<>(values);
        all.putAll(more);
        return Phrasebook.pick(slot, voice, dice, said, all);
    }

    /** Whether anything of this slot is among the companion's recent lines. */
    boolean saidLately(String slot) {
        return Phrasebook.SLOTS.getOrDefault(slot, List.of()).stream()
                .anyMatch(variant -> said.lately(variant.filled(voice, values)));
    }

    /** What was said before. */
    List<Memory> memories() {
        return scene.memories().stream().filter(Memory::isSaid).toList();
    }

    /** What documents say. */
    List<Memory> passages() {
        return scene.memories().stream().filter(Memory::isPassage).toList();
    }
}

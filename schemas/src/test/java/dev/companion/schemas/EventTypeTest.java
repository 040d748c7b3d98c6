package dev.companion.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EventTypeTest {

    @Test
    void every_event_has_a_wire_name() {
        List<Class<?>> named = new ArrayList<>();
        Arrays.stream(EventType.values()).map(EventType::record).forEach(named::add);

        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(records());
    }

    @ParameterizedTest
    @EnumSource
    void a_wire_name_leads_back_to_its_type(EventType type) {
        assertThat(EventType.named(type.wireName())).hasValue(type);
        assertThat(type.wireName()).startsWith("companion.").endsWith("." + type.shortName());
    }

    @Test
    void short_names_are_told_apart() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::shortName))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_name_is_nothing() {
        assertThat(EventType.named("companion.conversation.Nothing")).isEmpty();
        assertThat(EventType.named("MessageReceived")).isEmpty();
    }

    private static List<Class<?>> records() {
        var found = new ArrayList<Class<?>>();
        var open = new ArrayList<Class<?>>(List.of(Event.class));
        while (!open.isEmpty()) {
            var type = open.removeLast();
            if (type.isSealed()) {
                open.addAll(Arrays.asList(type.getPermittedSubclasses()));
            } else {
                found.add(type);
            }
        }
        return found;
    }
}

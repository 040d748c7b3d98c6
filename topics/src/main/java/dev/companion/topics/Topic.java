package dev.companion.topics;

import dev.companion.schemas.ClockEvent;
import dev.companion.schemas.ConversationEvent;
import dev.companion.schemas.ErasureEvent;
import dev.companion.schemas.Event;
import dev.companion.schemas.InitiativeEvent;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.OpsEvent;
import dev.companion.schemas.PersonalityChange;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.ReflectionEvent;
import dev.companion.schemas.SecurityEvent;
import dev.companion.schemas.UserEvent;

/** The topics that code names, and which events go where. {@code topics.yaml} says the rest. */
public enum Topic {
    USERS("users"),
    CONVERSATION("conversation"),
    SECURITY("security"),
    PERSONALITY("personality"),
    PERSONALITY_CHANGES("personality-changes"),
    PERSONALITY_STATE("personality-state"),
    MEMORY("memory"),
    REFLECTION("reflection"),
    PROACTIVE("proactive"),
    MODEL_CALLS("model-calls"),
    CLOCK("clock"),
    OPS("ops");

    private final String shortName;

    Topic(String shortName) {
        this.shortName = shortName;
    }

    /** The topic that holds this kind of event. */
    public static Topic of(Event event) {
        return switch (event) {
            case UserEvent _, ErasureEvent _ -> USERS;
            case ConversationEvent _ -> CONVERSATION;
            case SecurityEvent _ -> SECURITY;
            case PersonalityEvent _ -> PERSONALITY;
            case PersonalityChange _ -> PERSONALITY_CHANGES;
            case MemoryEvent _ -> MEMORY;
            case ReflectionEvent _ -> REFLECTION;
            case InitiativeEvent _ -> PROACTIVE;
            case ModelCallEvent _ -> MODEL_CALLS;
            case ClockEvent _ -> CLOCK;
            case OpsEvent _ -> OPS;
        };
    }

    public String shortName() {
        return shortName;
    }

    /** The name on the broker. */
    public String fullName() {
        return "companion." + shortName + ".v1";
    }

    /** Where a module puts the records of this topic that it cannot read or handle. */
    public String deadLetters(String module) {
        return fullName() + "." + module + ".dlt";
    }
}

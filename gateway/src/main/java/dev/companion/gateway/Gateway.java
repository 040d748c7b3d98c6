package dev.companion.gateway;

/** Names that the gateway is known by. */
public final class Gateway {

    /** The name in consumer groups, dead-letter topics and the source of its facts. */
    public static final String MODULE = "gateway";

    /** The door through which people of the web, the terminal and imported histories come. */
    static final String DOOR = "web";

    private Gateway() {}
}

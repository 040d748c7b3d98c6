package dev.companion.topics;

import dev.companion.schemas.EventType;
import dev.companion.topics.TopicSpec.Policy;
import dev.companion.topics.TopicSpec.Privacy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/topics.md}: every topic for people. */
final class TopicsPage {

    private static final String HEAD =
            """
            # Topics

            The log is the only truth; everything else can be thrown away and rebuilt from it. This page is generated
            from `topics.yaml` and the event types, and a test compares it with them. For machines there is
            [asyncapi.yaml](asyncapi.yaml), and a JSON Schema of each event in
            [json-schema](../schemas/src/main/resources/json-schema).

            | topic | what | policy | privacy | key | partitions | events | written by | read by |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static final String POLICIES =
            """

            Policies: **facts** are kept for ever; a **table** is compacted to the latest value of each key; **recent** is kept
            for 30 days. Privacy: **sealed** topics hold personal fields, encrypted under the companion's key; **numbers** topics
            hold numbers, ids and words from fixed lists, and nothing that anybody wrote. Keyed topics have 12 partitions for
            life, so that all facts of a companion are in one place, in order, and meet with its facts of other topics. All
            of these have `message.timestamp.type=LogAppendTime`; when a thing happened is in the payload and in `ce_time`.

            ## Events

            The payload is JSON: snake_case, times in ISO 8601. Fields in *italics* are personal: they are not in the value itself but, compressed
            and encrypted, in its field `sealed`.

            | event | version | fields |
            |---|---|---|
            """;

    private static final String ENVELOPE =
            """

            ## Envelope

            A record's key is the companion's id; the headers are [CloudEvents 1.0](https://cloudevents.io) in binary mode and
            [W3C trace context](https://www.w3.org/TR/trace-context/); the value is the payload alone.

            | header | what |
            |---|---|
            | `ce_specversion` | `1.0` |
            | `ce_id` | the event's id. An id is a slot: the first record in the log that has it is the fact, readers ignore later ones |
            | `ce_type` | the event type, such as `companion.conversation.MessageReceived` |
            | `ce_source` | the module that recorded it |
            | `ce_time` | when it happened |
            | `ce_subject` | the companion's id, as the key |
            | `ce_correlationid` | the id of the root: the message or tick it all began with |
            | `ce_causationid` | the id of the fact that led to this one; absent on a root |
            | `traceparent` | W3C trace context, where one was given |
            | `ce_schemaversion` | the version of the type it was written in |
            | `content-type` | `application/json` |
            | `enc` | names the key of the sealed part; absent where there is none |

            `sealed` is Base64 of a 12-byte nonce and the AES-256-GCM ciphertext of the raw-deflated JSON object with the
            personal fields; authenticated with it is `<ce_id>|<ce_type>|<ce_subject>`, so a sealed part cannot be moved to another
            event. Once a companion's key is destroyed nobody can open it.

            ## Dead letters

            A module that cannot read or handle a record puts it, unchanged, on `<topic>.<module>.dlt` and goes on. Those
            topics have one partition, are kept for 30 days, and add these headers:

            | header | what |
            |---|---|
            | `dlt_topic`, `dlt_partition`, `dlt_offset` | where it was |
            | `dlt_reason` | why it was put away; never quotes what somebody wrote |
            | `dlt_stack` | the stack of what was thrown, if anything was |
            | `dlt_at` | when it was put away |

            """;

    private static final String READING =
            """

            ## Reading a topic

            With Kafka's own tools:

            ```
            kafka-console-consumer.sh --bootstrap-server localhost:9092 --topic companion.personality.v1 \\
              --from-beginning --isolation-level read_committed --property print.key=true --property print.headers=true
            ```

            Read with `read_committed`: the fold writes in transactions. Any tool that knows CloudEvents can read the topics. From
            Java, `EventCodec` turns a record into an event, a forgotten one, or poison with a reason.
            """;

    private TopicsPage() {}

    static String of(Catalogue catalogue) {
        var topics = catalogue.topics();
        return HEAD
                + topics.stream().map(TopicsPage::row).collect(Collectors.joining())
                + POLICIES
                + Arrays.stream(EventType.values())
                        .map(TopicsPage::row)
                        .collect(Collectors.joining())
                + ENVELOPE
                + topics.stream()
                        .flatMap(t -> t.consumers().stream().map(t::deadLetters))
                        .map(name -> "- `" + name + "`\n")
                        .collect(Collectors.joining())
                + READING;
    }

    private static String row(TopicSpec topic) {
        return "| `%s` | %s | %s | %s | %s | %d | %s | %s | %s |\n"
                .formatted(
                        topic.fullName(),
                        topic.about(),
                        name(topic.policy()),
                        name(topic.privacy()),
                        topic.key(),
                        topic.partitions(),
                        list(topic.events()),
                        list(topic.producers()),
                        list(topic.consumers()));
    }

    private static String row(EventType type) {
        var personal = EventCodec.personalFields(type.record());
        var fields =
                Arrays.stream(type.record().getRecordComponents())
                        .map(component -> Json.fieldName(component.getName()))
                        .map(field -> personal.contains(field) ? "*" + field + "*" : field)
                        .collect(Collectors.joining(", "));
        return "| [%s](../%s%s) | %d | %s |\n"
                .formatted(
                        type.shortName(),
                        JsonSchemas.FOLDER,
                        JsonSchemas.fileName(type),
                        type.version(),
                        fields);
    }

    private static String name(Policy policy) {
        return switch (policy) {
            case FACTS -> "facts";
            case TABLE -> "table";
            case RECENT -> "recent";
        };
    }

    private static String name(Privacy privacy) {
        return switch (privacy) {
            case SEALED -> "sealed";
            case NUMBERS -> "numbers";
        };
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}

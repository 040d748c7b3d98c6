package dev.companion.embedded;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import redis.clients.jedis.Jedis;

/** Writes a word to each of the three servers, and reads all words back. */
final class Written {

    private static final String TOPIC = "words";

    private Written() {}

    static void to(EmbeddedInfrastructure infrastructure, String word) throws Exception {
        produce(infrastructure.kafkaBootstrapServers().orElseThrow(), word);
        insert(infrastructure.postgresUrl().orElseThrow(), word);
        try (var redis = new Jedis(infrastructure.redisUrl().orElseThrow())) {
            redis.sadd(TOPIC, word);
        }
    }

    static List<Set<String>> in(EmbeddedInfrastructure infrastructure) throws Exception {
        try (var redis = new Jedis(infrastructure.redisUrl().orElseThrow())) {
            return List.of(
                    consumed(infrastructure.kafkaBootstrapServers().orElseThrow()),
                    selected(infrastructure.postgresUrl().orElseThrow()),
                    new TreeSet<>(redis.smembers(TOPIC)));
        }
    }

    private static void produce(String servers, String word) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            }
        }
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", servers),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, word)).get();
        }
    }

    private static Set<String> consumed(String servers) {
        var partition = List.of(new TopicPartition(TOPIC, 0));
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", servers),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long end = consumer.endOffsets(partition).values().iterator().next();
            var words = new TreeSet<String>();
            while (consumer.position(partition.getFirst()) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> words.add(record.value()));
            }
            return words;
        }
    }

    private static void insert(String url, String word) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var create = connection.createStatement();
                var insert = connection.prepareStatement("INSERT INTO words VALUES (?)")) {
            create.execute("CREATE TABLE IF NOT EXISTS words (word text)");
            insert.setString(1, word);
            insert.executeUpdate();
        }
    }

    private static Set<String> selected(String url) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT word FROM words")) {
            var words = new TreeSet<String>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }
}

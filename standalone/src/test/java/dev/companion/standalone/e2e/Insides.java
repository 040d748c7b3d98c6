package dev.companion.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What lies behind the HTTP face of a running system, reached past all of our own code. */
record Insides(Path data) {

    private static final Duration POLL = Duration.ofMillis(100);

    /** What readers of the log see of a topic. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return records(List.of(topic), "read_committed");
    }

    /** Every record of these topics, whatever became of its transaction. */
    List<ConsumerRecord<byte[], byte[]>> allRecords(List<String> topics) {
        return records(topics, "read_uncommitted");
    }

    private List<ConsumerRecord<byte[], byte[]>> records(List<String> topics, String isolation) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        kafka(),
                        "isolation.level",
                        isolation,
                        "auto.offset.reset",
                        "earliest",
                        "fetch.max.wait.ms",
                        20);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions =
                    topics.stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }

    /** The names of all topics, Kafka's own included. */
    List<String> topics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            var options = new org.apache.kafka.clients.admin.ListTopicsOptions().listInternal(true);
            return List.copyOf(admin.listTopics(options).names().get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts records into the log as they are, and says where each went. */
    List<RecordMetadata> put(List<ProducerRecord<byte[], byte[]>> records) {
        var bytes = new ByteArraySerializer();
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka()), bytes, bytes)) {
            var places = new ArrayList<RecordMetadata>();
            for (var record : records) {
                places.add(producer.send(record).get());
            }
            return places;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query gives. */
    long count(String query, Object... values) {
        try (var connection = DriverManager.getConnection(postgres());
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows, and says how many. */
    int change(String statement, Object... values) {
        try (var connection = DriverManager.getConnection(postgres());
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every file under one of the data folder's own. */
    List<Path> files(String folder) {
        try (var walk = Files.walk(data.resolve(folder))) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kafka() {
        var started = Pattern.compile("KafkaBroker " + Pattern.quote(data + "/kafka") + " (\\d+)");
        return OwnSystem.processesOver(data).stream()
                .flatMap(line -> started.matcher(line).results())
                .map(found -> "127.0.0.1:" + found.group(1))
                .findFirst()
                .orElseThrow();
    }

    String postgres() {
        try {
            var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
            return "jdbc:postgresql://127.0.0.1:%s/companion?user=companion".formatted(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

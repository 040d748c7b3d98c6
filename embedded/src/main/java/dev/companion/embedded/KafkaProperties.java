package dev.companion.embedded;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The settings of a broker that is also its own controller, for one machine with few threads to
 * spare. What concerns a topic (retention, flushing) is said where the topic is declared.
 */
final class KafkaProperties {

    private static final String INTERNAL_PARTITIONS = "4";

    private KafkaProperties() {}

    static Properties of(Path directory, int port, int controllerPort) {
        var properties = new Properties();
        listeners(properties, port, controllerPort);
        properties.put("log.dirs", directory.toString());
        properties.put("auto.create.topics.enable", "false");
        oneNode(properties);
        groups(properties);
        smallMachine(properties);
        return properties;
    }

    private static void listeners(Properties properties, int port, int controllerPort) {
        var broker = "BROKER://" + Ports.LOOPBACK + ":" + port;
        var controller = Ports.LOOPBACK + ":" + controllerPort;
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@" + controller);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("listeners", broker + ",CONTROLLER://" + controller);
        properties.put("advertised.listeners", broker);
    }

    private static void oneNode(Properties properties) {
        for (var topic : new String[] {"offsets.topic", "transaction.state.log"}) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", INTERNAL_PARTITIONS);
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.num.partitions", INTERNAL_PARTITIONS);
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
        // With the default of 9 s a start after a crash waits for the dead broker's registration.
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("controlled.shutdown.enable", "true");
        // There is no replica to take over: all that is logged, the brokers' own topics too, is on
        // disk within a second. Without the scheduler's interval the other one has no effect.
        properties.put("log.flush.interval.ms", "1000");
        properties.put("log.flush.scheduler.interval.ms", "1000");
        // A system that was off for a year goes on where it stopped.
        properties.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
    }

    private static void groups(Properties properties) {
        properties.put("group.initial.rebalance.delay.ms", "0");
        // A killed member is to be noticed within seconds: the application asks for less than 6 s.
        properties.put("group.min.session.timeout.ms", "1000");
        properties.put("group.consumer.min.session.timeout.ms", "1000");
        properties.put("group.consumer.min.heartbeat.interval.ms", "300");
        // A crashed exactly-once producer holds read_committed readers back until it is timed out.
        properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }

    private static void smallMachine(Properties properties) {
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("num.replica.fetchers", "1");
        properties.put("num.recovery.threads.per.data.dir", "2");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(32 << 20));
        properties.put("log.cleaner.io.buffer.size", Integer.toString(256 << 10));
    }
}

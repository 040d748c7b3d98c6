package dev.companion.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether replies came in the order of the messages they answer, companion by companion, as the log
 * has both.
 *
 * @param broken replies that came after the reply to a later message
 */
public record Orders(int messages, int answered, int broken) {

    static Orders of(List<LogEntry> conversation) {
        Map<String, Long> messages = new HashMap<>();
        conversation.stream()
                .filter(entry -> entry.type().equals("MessageReceived"))
                .forEach(entry -> messages.putIfAbsent(entry.id(), entry.offset()));
        Map<String, Long> latest = new HashMap<>();
        Map<String, Boolean> answered = new HashMap<>();
        int broken = 0;
        var replies =
                conversation.stream()
                        .filter(entry -> entry.type().equals("ReplyComposed"))
                        .sorted(Comparator.comparingLong(LogEntry::offset))
                        .toList();
        for (var reply : replies) {
            var message = messages.get(reply.correlation());
            boolean first = answered.putIfAbsent(reply.correlation(), true) == null;
            if (message != null && first) {
                long before = latest.getOrDefault(reply.companion(), -1L);
                if (message < before) {
                    broken++;
                }
                latest.put(reply.companion(), Math.max(message, before));
            }
        }
        answered.keySet().retainAll(messages.keySet());
        return new Orders(messages.size(), answered.size(), broken);
    }
}

package dev.companion.gateway.letters;

import dev.companion.gateway.Refused;
import dev.companion.gateway.log.Reader;
import dev.companion.topics.Redrive;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Hands a letter back to the reader that put it away. */
final class Returning {

    /**
     * They are made of the whole of their topics, in order: one record out of its order would make
     * of them what making them anew would not.
     */
    private static final Set<String> FOLDS =
            Set.of(Reader.ROWS, Reader.INDEX, "emotion-appraiser-fold");

    private final Letters letters;
    private final Redrive redrive;

    Returning(Letters letters, Redrive redrive) {
        this.letters = letters;
        this.redrive = redrive;
    }

    /** The letter, on its way back. */
    Letter handBack(Letter letter) {
        var group = letter.processor();
        if (FOLDS.contains(group)) {
            throw new Refused(
                    "%s is made of its whole topic in order, and takes no record on its own: what"
                                    .formatted(group)
                            + " it could not read it reads when it is made anew");
        }
        if (Reader.ALL.stream().noneMatch(reader -> reader.group().equals(group))) {
            throw new Refused("nobody here is called \"" + group + "\" and could take it back");
        }
        var from = letter.from();
        var original =
                letters.at(new TopicPartition(from.topic(), from.partition()), from.offset())
                        .orElseThrow(() ->
                                new Refused(
                                        "%s-%d@%d is no longer in the log"
                                                .formatted(
                                                        from.topic(),
                                                        from.partition(),
                                                        from.offset())));
        try {
            var put = redrive.put(original, group, Letters.name(letter)).join();
            var at = Instant.ofEpochMilli(put.timestamp());
            return letter.with(new Letter.Redriven(at, Letter.Outcome.WAITING, Optional.empty()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : e;
        }
    }
}

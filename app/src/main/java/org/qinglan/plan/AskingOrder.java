package org.qinglan.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qinglan.reading.Confidence;

/** The questions about a plan that was read, the most doubtful first. */
final class AskingOrder {
    /** About the whole plan: other answers depend on it. */
    static final double FIRST = -1;

    /** A date that cannot be as written. */
    static final double NOT_AS_WRITTEN = 0.1;

    /** A name that several people have. */
    static final double SEVERAL_MEANT = 0.4;

    /** What the text does not say; the answer filled in is right more often than not. */
    static final double LEFT_OPEN = 0.6;

    static final double LAST = 2;

    private record Weighed(Question question, double sure) {}

    private final List<Weighed> questions = new ArrayList<>();
    private final Map<UUID, Double> items = new HashMap<>();
    private final Set<UUID> askedAbout = new HashSet<>();

    /** @param sure how sure the answer filled in is, 0 to 1, or {@link #FIRST} or {@link #LAST} */
    void add(Question question, double sure) {
        questions.add(new Weighed(question, sure));
        if (question.itemId() != null) askedAbout.add(question.itemId());
    }

    /** How sure the reading of the item itself is. */
    void weigh(UUID item, Confidence confidence) {
        items.put(item, confidence.value());
    }

    boolean isAbout(UUID item) {
        return askedAbout.contains(item);
    }

    /** An answer is no surer than the item it is about; equals stay in the order of the source. */
    List<Question> sorted() {
        return questions.stream()
                .sorted(Comparator.comparingDouble(this::sure))
                .map(Weighed::question)
                .toList();
    }

    private double sure(Weighed weighed) {
        var item = weighed.question.itemId();
        return item == null ? weighed.sure : Math.min(weighed.sure, items.getOrDefault(item, 1.0));
    }
}

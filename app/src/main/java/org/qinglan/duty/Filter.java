package org.qinglan.duty;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which credits of the right action count: for each attribute named here, the credit carries one of the values. An
 * attribute the credit does not carry does not fit.
 *
 * @param accepts attribute of the credit ({@code relation}, {@code lessonKind}, {@code kind}, {@code subject}, {@code part},
 *     {@code mode} …; see {@link org.qinglan.record.Credit}) to the values that count; empty: everything counts
 */
public record Filter(Map<String, List<String>> accepts) {
    /** Everything of the action counts. */
    public static final Filter NONE = new Filter(Map.of());

    public Filter {
        var sorted = new TreeMap<String, List<String>>();
        accepts.forEach((key, values) -> sorted.put(key, List.copyOf(values)));
        accepts = java.util.Collections.unmodifiableMap(sorted);
    }

    /** Only credits that carry this value. */
    public static Filter of(String attribute, String value) {
        return new Filter(Map.of(attribute, List.of(value)));
    }

    /** This filter and one more condition. */
    public Filter and(String attribute, String... values) {
        var more = new TreeMap<>(accepts);
        more.put(attribute, List.of(values));
        return new Filter(more);
    }

    /** The same answer as the function {@code duty.fits} of the database gives. */
    public boolean matches(Map<String, String> attributes) {
        return accepts.entrySet().stream()
                .allMatch(e -> e.getValue().contains(String.valueOf(attributes.get(e.getKey()))));
    }

    @Nullable
    String only(String attribute) {
        var values = accepts.get(attribute);
        return values == null || values.size() != 1 ? null : values.getFirst();
    }
}

package org.qinglan.record.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qinglan.record.Action;
import org.qinglan.record.Posting;
import org.qinglan.record.kind.CreditRule;

/** What a record counts, by the credit rules of its kind. Pure: the same record gives the same postings. */
final class Counting {
    /** @param part what the bearer is in the record: OWNER, UNIT or the part's code */
    private record Bearer(@Nullable UUID personId, @Nullable UUID unitId, String part) {
        UUID id() {
            return personId != null ? personId : Objects.requireNonNull(unitId);
        }
    }

    private record Once(UUID bearer, Action action) {}

    private final Entry entry;
    private final List<UUID> groups;
    private final KindRules rules;
    private final Predicate<String> open;

    /**
     * @param groups the record's unit first, then the 教研组 around it where there is one
     * @param open whether a part (or OWNER, UNIT) may be counted yet
     */
    Counting(Entry entry, List<UUID> groups, KindRules rules, Predicate<String> open) {
        this.entry = entry;
        this.groups = groups;
        this.rules = rules;
        this.open = open;
    }

    List<Posting> postings() {
        LocalDate day = Objects.requireNonNull(entry.head().occurredOn());
        var postings = new LinkedHashMap<Once, Posting>();
        for (var rule : entry.kind().credits()) {
            var action = action(rule);
            var quantity = quantity(rule);
            if (action.isEmpty() || quantity.signum() <= 0) continue;
            bearers(rule)
                    .filter(b -> open.test(b.part()))
                    .forEach(b -> postings.putIfAbsent(
                            new Once(b.id(), action.get()),
                            new Posting(b.personId(), b.unitId(), action.get(), quantity, day, attributes(b))));
        }
        return List.copyOf(postings.values());
    }

    private Stream<Bearer> bearers(CreditRule rule) {
        return switch (rule.to()) {
            case "OWNER" -> Stream.of(new Bearer(entry.head().ownerId(), null, "OWNER"));
            case "UNIT" -> Stream.of(new Bearer(null, groups.getFirst(), "UNIT"));
            case "GROUPS" -> groups.stream().map(g -> new Bearer(null, g, "UNIT"));
            default -> {
                String part = rule.to().substring("PART:".length());
                yield entry.parts().stream()
                        .filter(p -> p.part().equals(part) && p.personId() != null)
                        .map(p -> new Bearer(p.personId(), null, part));
            }
        };
    }

    private Optional<Action> action(CreditRule rule) {
        String word = rule.action().startsWith("field:")
                ? entry.values().text(rule.action().substring("field:".length()))
                : rule.action();
        return Action.coded(word);
    }

    private BigDecimal quantity(CreditRule rule) {
        return entry.values().number(rule.quantity()).orElseGet(() -> fixed(rule.quantity()));
    }

    /** A field that was left empty counts once: the record itself. */
    private static BigDecimal fixed(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException field) {
            return BigDecimal.ONE;
        }
    }

    private Map<String, String> attributes(Bearer bearer) {
        var attributes = new HashMap<String, String>();
        attributes.put("kind", entry.kind().code());
        attributes.put("part", bearer.part());
        attributes.put("unit", entry.head().unitId().toString());
        var parts = entry.parts().stream()
                .filter(p -> bearer.id().equals(p.personId()))
                .map(Part::part)
                .collect(Collectors.toCollection(HashSet::new));
        if (!parts.isEmpty()) attributes.put("parts", parts.stream().sorted().collect(Collectors.joining(" ")));
        for (String code : entry.kind().attributes()) {
            String value = entry.values().text(code);
            if (!value.isEmpty()) attributes.put(code, value);
        }
        attributes.putAll(rules.attributes(entry, bearer.id()));
        return attributes;
    }
}

package org.qinglan.record.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a settings page sent about who sees a kind and what it counts: {@code seen.GROUP}, {@code credit.0.to} … */
final class Counted {
    static final List<String> SEERS = List.of("PARTS", "LEADER", "GROUP", "SCHOOL");

    private Counted() {}

    /** Those ticked; what the page did not ask stays as it was. */
    static List<String> seenBy(Map<String, String> sent, List<String> before) {
        if (!sent.containsKey("seen")) return before;
        return SEERS.stream().filter(who -> sent.containsKey("seen." + who)).toList();
    }

    /** One rule a line; a line without an action is left out. */
    static List<CreditRule> credits(Map<String, String> sent, List<CreditRule> before) {
        if (!sent.containsKey("credit.0.action")) return before;
        var rules = new ArrayList<CreditRule>();
        for (int i = 0; sent.containsKey("credit." + i + ".action"); i++) {
            String action = sent.getOrDefault("credit." + i + ".action", "").strip();
            String quantity = sent.getOrDefault("credit." + i + ".quantity", "").strip();
            if (!action.isEmpty())
                rules.add(new CreditRule(
                        sent.getOrDefault("credit." + i + ".to", ""), action, quantity.isEmpty() ? "1" : quantity));
        }
        return List.copyOf(rules);
    }
}

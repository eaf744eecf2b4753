package org.qinglan.duty;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a requirement would ask.
 *
 * @param bearers how many people or units
 * @param windows the most windows one of them has
 * @param total everything together, excused windows left out
 */
record Preview(int bearers, int windows, BigDecimal total) {
    /** @param asked the windows of each bearer */
    static Preview of(List<List<Window>> asked) {
        int most = asked.stream().mapToInt(List::size).max().orElse(0);
        var total = asked.stream()
                .flatMap(List::stream)
                .filter(w -> !w.absent())
                .map(Window::needed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Preview(asked.size(), most, total);
    }

    /** 3 人 × 16 周，共 96 节. */
    String sentence(RequirementSpec spec) {
        if (bearers == 0) return "现在没有人符合，请换一个范围。";
        String who = bearers + (spec.rule().bearer() == Rule.Bearer.PERSON ? " 人" : " 个组");
        String all = "共 " + RuleWords.number(total) + " " + spec.rule().measure();
        return switch (spec.rule().rhythm()) {
            case DAY -> who + " × " + windows + " 天，" + all;
            case WEEK -> who + " × " + windows + " 周，" + all;
            case TWO_WEEKS -> who + " × " + windows + " 个两周，" + all;
            case MONTH -> who + " × " + windows + " 个月，" + all;
            case TERM, YEAR, ONCE -> who + "，" + all;
            case EVENT ->
                who + "，每做完一次就要做 " + RuleWords.number(spec.rule().needed()) + " "
                        + spec.rule().measure();
        };
    }
}

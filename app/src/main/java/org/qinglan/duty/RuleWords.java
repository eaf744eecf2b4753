package org.qinglan.duty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinglan.record.Action;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.UnitKind;
import org.qinglan.shared.ChineseDates;

/** Rules in the users' words: 工作1–2年的教师 每周 听师父的课 2节. */
public final class RuleWords {
    private static final Map<String, String> LESSONS = Map.of(
            "ROUTINE", "常态课",
            "RESEARCH", "研究课",
            "DEMONSTRATION", "示范课",
            "SHOWCASE", "展示课",
            "PRACTICE", "实践课",
            "REPORT", "汇报课",
            "QUALIFYING", "过关课",
            "SELECTION", "选拔课",
            "CONTEST", "赛课");
    private static final int NAMES_SHOWN = 3;

    private RuleWords() {}

    /** Kinds of lessons a filter may name, code to word. */
    public static Map<String, String> lessonKinds() {
        return LESSONS;
    }

    /** The whole rule. @param nameOf the name of a person */
    public static String sentence(Rule rule, Function<UUID, String> nameOf) {
        return who(rule, nameOf) + " " + when(rule) + " " + what(rule.action(), rule.filter()) + " "
                + number(rule.needed()) + rule.measure() + (rule.obliged() ? "" : "（自愿）");
    }

    /** 每周 2 节, 学期 1 节, 10月30日前 1 篇: the small line under a column's name. */
    public static String quota(Rule rule) {
        String when = switch (rule.rhythm()) {
            case TERM -> "学期";
            case YEAR -> "学年";
            default -> when(rule);
        };
        return when + " " + number(rule.needed()) + " " + rule.measure();
    }

    /** 工作1–2年的教师. */
    public static String who(Rule rule, Function<UUID, String> nameOf) {
        var selector = rule.selector();
        if (rule.bearer() == Rule.Bearer.UNIT) return "各" + joined(selector.unitKinds(), UnitKind::chinese);
        if (!selector.byName().only().isEmpty()) return names(selector.byName().only(), nameOf);
        String words = conditions(selector) + kernel(selector);
        if (words.equals("教师") && selector.work().roles().isEmpty()) words = "全体教师";
        return selector.byName().except().isEmpty()
                ? words
                : words + "（" + names(selector.byName().except(), nameOf) + "除外）";
    }

    /** 工作1–2年, 师父, 全体: as short as a column's head. */
    public static String whoBriefly(Rule rule, Function<UUID, String> nameOf) {
        String words = who(rule, nameOf);
        if (words.equals("全体教师")) return "全体";
        return words.endsWith("的教师") ? words.substring(0, words.length() - 3) : words;
    }

    /** 每周; 10月30日前; 听课后3天内. */
    public static String when(Rule rule) {
        var due = rule.dueOn();
        var trigger = rule.trigger();
        if (rule.rhythm() == Rhythm.ONCE && due != null) return ChineseDates.plain(due) + "前";
        if (rule.rhythm() == Rhythm.EVENT && trigger != null)
            return what(trigger.action(), trigger.filter()) + "后" + trigger.days() + "天内";
        return rule.rhythm().chinese();
    }

    /** 听师父的课, 上研究课, 写论文. */
    public static String what(Action action, Filter filter) {
        String relation = String.valueOf(filter.only("relation"));
        String whose = relation.equals("MENTOR") ? "师父的" : relation.equals("MENTEE") ? "徒弟的" : "";
        var kinds = filter.accepts().getOrDefault("lessonKind", List.of());
        String lesson = kinds.isEmpty() ? "课" : joined(kinds, k -> LESSONS.getOrDefault(k, k));
        String words = switch (action) {
            case OBSERVE -> "听" + whose + lesson;
            case TEACH -> "上" + lesson;
            case BE_OBSERVED -> lesson + "被听";
            default -> action.chinese();
        };
        var subjects = filter.accepts().getOrDefault("subject", List.of());
        return subjects.isEmpty() ? words : words + "（" + joined(subjects, RuleWords::subject) + "）";
    }

    /** 2, 0.5: without needless zeros. */
    public static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String conditions(Selector selector) {
        var words = new ArrayList<String>();
        Integer from = selector.career().serviceFrom();
        Integer to = selector.career().serviceTo();
        if (from != null && to != null) words.add(from.equals(to) ? "工作第" + from + "年" : "工作" + from + "–" + to + "年");
        else if (to != null) words.add("工作" + to + "年以内");
        else if (from != null) words.add("工作" + from + "年以上");
        if (!selector.work().grades().isEmpty())
            words.add(joined(selector.work().grades(), g -> g + "年级"));
        if (!selector.work().subjects().isEmpty())
            words.add(joined(selector.work().subjects(), Subject::chinese));
        if (!selector.career().titles().isEmpty())
            words.add(joined(selector.career().titles(), t -> t));
        if (!selector.career().honours().isEmpty())
            words.add(joined(selector.career().honours(), h -> h));
        return words.isEmpty() ? "" : String.join("、", words) + "的";
    }

    private static String kernel(Selector selector) {
        if (PersonFacts.MENTOR.equals(selector.career().pairing())) return "师父";
        if (PersonFacts.MENTEE.equals(selector.career().pairing())) return "徒弟";
        return selector.work().roles().isEmpty() ? "教师" : joined(selector.work().roles(), Role::chinese);
    }

    private static String names(List<UUID> people, Function<UUID, String> nameOf) {
        String first = people.stream().limit(NAMES_SHOWN).map(nameOf).collect(Collectors.joining("、"));
        return people.size() <= NAMES_SHOWN ? first : first + "等" + people.size() + "人";
    }

    private static String subject(String code) {
        return java.util.Arrays.stream(Subject.values())
                .filter(s -> s.name().equals(code))
                .findFirst()
                .map(Subject::chinese)
                .orElse(code);
    }

    private static <T> String joined(List<T> things, Function<T, String> word) {
        return things.stream().map(word).collect(Collectors.joining("、"));
    }
}

package org.qinglan.school;

import java.util.Arrays;
import java.util.Optional;

/** School subjects (standards.md §1.2). Never to be mixed up with 课题. */
public enum Subject {
    CHINESE("语文"),
    MATHEMATICS("数学"),
    ENGLISH("英语"),
    MORALITY_LAW("道德与法治"),
    POLITICS("思想政治"),
    HISTORY("历史"),
    GEOGRAPHY("地理"),
    SCIENCE("科学"),
    PHYSICS("物理"),
    CHEMISTRY("化学"),
    BIOLOGY("生物学"),
    IT_SCIENCE("信息科技"),
    GENERAL_TECH("通用技术"),
    PE_HEALTH("体育与健康"),
    ART("艺术"),
    MUSIC("音乐"),
    FINE_ARTS("美术"),
    LABOR("劳动"),
    INTEGRATED_PRACTICE("综合实践活动"),
    MENTAL_HEALTH("心理健康"),
    CALLIGRAPHY("书法"),
    CLASS_MEETING("班队"),
    SCHOOL_BASED("校本课程"),
    OTHER("其他");

    private final String chinese;

    Subject(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The subject users mean by a word: its full name or its usual short form (道法, 信息, 体育, 生物). */
    public static Optional<Subject> named(String word) {
        String w = word.strip();
        if (w.isEmpty()) return Optional.empty();
        return Arrays.stream(values())
                .filter(s -> s.chinese.equals(w))
                .findFirst()
                .or(() -> Optional.ofNullable(
                        switch (w) {
                            case "道法", "品德", "品社" -> MORALITY_LAW;
                            case "政治", "思政" -> POLITICS;
                            case "信息", "信息技术" -> IT_SCIENCE;
                            case "体育" -> PE_HEALTH;
                            case "生物" -> BIOLOGY;
                            case "综合实践", "综合" -> INTEGRATED_PRACTICE;
                            case "心理" -> MENTAL_HEALTH;
                            case "劳动与技术", "劳技" -> LABOR;
                            default -> null;
                        }));
    }
}

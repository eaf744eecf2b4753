package org.qinglan.arrange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinglan.arranging.Change;
import org.qinglan.arranging.Option;
import org.qinglan.arranging.Taught;
import org.qinglan.arranging.Wish;
import org.qinglan.school.Person;
import org.qinglan.school.Subject;
import org.qinglan.shared.ChineseDates;

/** Says a possible change and its price in words. */
final class ChangeWords {
    private final Map<UUID, Person> people;

    ChangeWords(Map<UUID, Person> people) {
        this.people = people;
    }

    /** Everybody an option speaks of. */
    static Stream<UUID> people(Option option) {
        return switch (option.change()) {
            case Change.Swap swap -> Stream.of(UUID.fromString(swap.with().teacherId()));
            case Change.Cover cover -> Stream.of(UUID.fromString(cover.by().id()));
        };
    }

    /** Names an option in a form. */
    static String key(Option option) {
        return switch (option.change()) {
            case Change.Swap swap -> "swap:" + swap.with().id();
            case Change.Cover cover -> "cover:" + cover.by().id();
        };
    }

    /** 和王老师对调：10月16日（周五）第3节数学 / 王老师代课（同年级，不教这门课） */
    String of(Option option) {
        String words = switch (option.change()) {
            case Change.Swap swap -> "和" + name(swap.with().teacherId()) + "对调：" + lesson(swap.with());
            case Change.Cover cover -> name(cover.by().id()) + "代课";
        };
        var costs = costs(option);
        return costs.isEmpty() ? words : words + "（" + String.join("，", costs) + "）";
    }

    private List<String> costs(Option option) {
        var words = new ArrayList<String>();
        var costs = option.costs();
        if (costs.containsKey(Wish.NEAR)) words.add("隔 " + costs.get(Wish.NEAR) + " 天");
        if (costs.containsKey(Wish.ONCE_A_DAY)) words.add("有一天同一门课上两次");
        if (option.change() instanceof Change.Cover cover) {
            words.add(costs.containsKey(Wish.SAME_SUBJECT) ? "不教这门课" : "教这门课");
            if (!costs.containsKey(Wish.SAME_GRADE)) words.add("同年级");
            if (cover.by().covered() > 0) words.add("本学期已代 " + cover.by().covered() + " 节");
        }
        return words;
    }

    private static String lesson(Taught lesson) {
        return ChineseDates.day(lesson.slot().day()) + "第" + lesson.slot().period() + "节"
                + Subject.valueOf(lesson.subject()).chinese();
    }

    private String name(String id) {
        var person = people.get(UUID.fromString(id));
        return person == null ? "" : person.name();
    }
}

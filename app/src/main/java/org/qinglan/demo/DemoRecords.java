package org.qinglan.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Lesson;
import org.qinglan.school.Person;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Records written the way people write them: through the form's own use case, so that they count. */
@Component
@Profile("demo")
class DemoRecords {
    private static final List<String> TOPICS =
            List.of("三角形的内角和", "认识厘米", "十几减九", "平均数", "长方体的表面积", "分数的初步认识", "搭配的学问", "圆的周长", "小数的意义", "可能性");
    private static final List<String> SEEN = List.of(
            "让学生先猜再量，三个组得数不一样，没有急着纠正。",
            "问“为什么总差一点”，等了一会儿才请人答。",
            "后排两组没拼成，教师走过去看。",
            "板书留下两种做法，让学生比。",
            "练习第三题一半学生卡住，停下来重讲了一遍。");
    private static final List<String> WORDS =
            List.of("追问很有耐心，我明天也试试。", "导入再短一点，练习时间会更够。", "小组里可以先定好谁来记。", "板书清楚，学生抄得下来。");
    private static final List<String> BOOKS = List.of("给教师的建议", "静悄悄的革命", "课堂观察", "学习的本质", "数学思维养成课");

    private final Writing writing;
    private final Kinds kinds;

    DemoRecords(Writing writing, Kinds kinds) {
        this.writing = writing;
        this.kinds = kinds;
    }

    /** Whether it was saved; somebody may already sit in another lesson at that time. */
    boolean observe(Actor me, Lesson lesson, LocalDate day, int seed) {
        var values = new HashMap<String, String>();
        values.put("teacher", lesson.teacherName());
        values.put("teacher.id", lesson.teacherId().toString());
        values.put("date", day.toString());
        values.put("period", Integer.toString(lesson.period()));
        values.put("periods", "1");
        values.put("class", lesson.className());
        values.put("subject", lesson.subject().name());
        values.put("lessonKind", "ROUTINE");
        values.put("mode", "DROP_IN");
        values.put("topic", pick(TOPICS, seed));
        values.put("notes.time", "10:%02d".formatted(10 + seed % 40));
        values.put("notes.text", pick(SEEN, seed));
        values.put("word", pick(WORDS, seed + 1));
        return save(me, "observation", values, Map.of());
    }

    boolean openLesson(Actor me, Lesson lesson, LocalDate day, int seed) {
        return save(
                me,
                "open-lesson",
                Map.of(
                        "date", day.toString(),
                        "period", Integer.toString(lesson.period()),
                        "class", lesson.className(),
                        "subject", lesson.subject().name(),
                        "lessonKind", "RESEARCH",
                        "level", "TEAM",
                        "topic", pick(TOPICS, seed),
                        "theme", "起始课怎么上"),
                Map.of());
    }

    boolean readingNote(Actor me, LocalDate day, int seed) {
        String excerpt = "好的问题不在于难，而在于学生愿意接着想下去。".repeat(50);
        return save(
                me,
                "reading-note",
                Map.of("date", day.toString(), "medium", "BOOK", "book", pick(BOOKS, seed), "excerpt", excerpt),
                Map.of());
    }

    boolean activity(Actor host, Unit group, List<Person> present, LocalDate day, int seed) {
        return save(
                host,
                "activity",
                Map.of(
                        "date", day.toString(),
                        "begins", "14:30",
                        "ends", "16:00",
                        "unit", group.id().toString(),
                        "place", "三楼会议室",
                        "host", host.name(),
                        "host.id", host.personId().toString(),
                        "topic", pick(List.of("单元起始课怎么上", "作业怎么减", "一节课看什么", "期末复习怎么排"), seed),
                        "minutes", "各备课组各讲一个例子，定下下次带一份学生作业来。"),
                Map.of("attendees", present.stream().map(p -> p.id().toString()).toList()));
    }

    private boolean save(Actor me, String kind, Map<String, String> single, Map<String, List<String>> lists) {
        var all = single.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        var values = new HashMap<>(all);
        values.putAll(lists);
        UUID id = Ids.next();
        return writing.save(me, kinds.current(kind), new Sent(id, 0, Ids.next(), new Values(values))) instanceof Done;
    }

    private static String pick(List<String> from, int seed) {
        return from.get(Math.floorMod(seed, from.size()));
    }
}

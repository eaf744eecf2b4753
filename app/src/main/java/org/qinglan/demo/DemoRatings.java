package org.qinglan.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.record.form.Details;
import org.qinglan.record.form.Entries;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Lesson;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Timetable;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The group's leader and the 教导主任 sit in lessons together and score them; most teachers answer. */
@Component
@Profile("demo")
class DemoRatings {
    private static final List<String> WAYS = List.of("DROP_IN", "SCHEDULED", "TRACKING");
    private static final List<String> SEEN = List.of("先让学生估，再动手量。", "两种画法都留在黑板上比。", "小组汇报时别的组在补充。");

    private final Writing writing;
    private final Entries entries;
    private final Details details;
    private final Kinds kinds;
    private final People people;
    private final Timetable timetable;
    private final Random random = new Random(17);

    DemoRatings(Writing writing, Entries entries, Details details, Kinds kinds, People people, Timetable timetable) {
        this.writing = writing;
        this.entries = entries;
        this.details = details;
        this.kinds = kinds;
        this.people = people;
        this.timetable = timetable;
    }

    /** A day on which both look at a lesson of one of the staff. */
    void day(List<Person> staff, Person director, LocalDate day, int turn, SchoolCalendar calendar) {
        var teacher = staff.get(1 + turn % (staff.size() - 1));
        // whoever looks at a lesson does not teach at that time
        var busy = timetable.lessonsOf(List.of(staff.getFirst().id(), director.id()), day, calendar).stream()
                .map(Lesson::period)
                .toList();
        var lesson = timetable.lessonsOf(teacher.id(), day, calendar).stream()
                .filter(l -> !busy.contains(l.period()))
                .findFirst();
        if (lesson.isEmpty()) return;
        int level = 74 + Math.floorMod(teacher.name().hashCode(), 20) + random.nextInt(7) - 3;
        rate(actor(staff.getFirst(), day), lesson.get(), day, level, turn);
        rate(actor(director, day), lesson.get(), day, level + random.nextInt(9) - 4, turn);
    }

    private void rate(Actor observer, Lesson lesson, LocalDate day, int level, int turn) {
        var values = new HashMap<String, List<String>>();
        values.put("teacher", List.of(lesson.teacherName()));
        values.put("teacher.id", List.of(lesson.teacherId().toString()));
        values.put("date", List.of(day.toString()));
        values.put("period", List.of(Integer.toString(lesson.period())));
        values.put("periods", List.of("1"));
        values.put("class", List.of(lesson.className()));
        values.put("subject", List.of(lesson.subject().name()));
        values.put("mode", List.of(WAYS.get(turn % WAYS.size())));
        values.put("topic", List.of("面积单位"));
        values.put("notes.time", List.of("第" + (5 + turn % 20) + "分"));
        values.put("notes.text", List.of(SEEN.get(turn % SEEN.size())));
        score(values, level);
        var kind = kinds.current("observation");
        UUID id = Ids.next();
        var saved = writing.save(observer, kind, new Sent(id, 0, Ids.next(), new Values(values)));
        if (saved instanceof Done && random.nextInt(100) < 80)
            details.reply(actor(people.get(lesson.teacherId()), day), entries.get(id), "谢谢，下次试试。");
        // whoever sat in another lesson at that time keeps no draft of it
        if (!(saved instanceof Done) && entries.find(id).isPresent()) writing.discard(observer, id);
    }

    private void score(Map<String, List<String>> values, int level) {
        var field = kinds.current("observation").field("score").orElseThrow();
        var rubric = kinds.rubricOf(field, "");
        values.put("score.version", List.of(rubric.code() + "/" + rubric.version()));
        for (int d = 0; d < rubric.dimensions().size(); d++)
            for (int c = 0; c < rubric.dimensions().get(d).criteria().size(); c++) {
                int full = rubric.dimensions().get(d).criteria().get(c).points();
                double share = Math.min(1, (level + random.nextInt(17) - 8 + 3 * (c - 1)) / 100.0);
                values.put("score." + d + "." + c, List.of(Long.toString(Math.round(full * share))));
            }
    }

    private Actor actor(Person person, LocalDate day) {
        return new Actor(
                Tenancy.require(), person.id(), person.id(), person.name(), day, false, people.posts(person.id(), day));
    }
}

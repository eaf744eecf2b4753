package org.qinglan.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.mentoring.Agreeing;
import org.qinglan.mentoring.Agreement;
import org.qinglan.mentoring.Assessing;
import org.qinglan.mentoring.Pairing;
import org.qinglan.mentoring.advice.Visits;
import org.qinglan.mentoring.answer.Answer;
import org.qinglan.mentoring.answer.AnswerRules;
import org.qinglan.mentoring.answer.Answers;
import org.qinglan.mentoring.partner.Partnering;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.NotSaved;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Lesson;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Role;
import org.qinglan.school.SchoolCalendar;
import org.qinglan.school.Subject;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two pairs of the mathematics group, one under way and one whose agreement waits for its mentor, and its partner groups; of
 * the Chinese group one whose period is over, and one whose mentee was let go.
 */
@Component
@Profile("demo")
class DemoMentoring {
    private static final int EVENING = 19;
    private static final int WITHIN_DAYS = 3;
    private static final int STILL_OPEN = 1;
    private static final int FEW_DAYS = 12;
    private final Agreeing agreeing;
    private final Assessing assessing;
    private final AnswerRules rules;
    private final Answers answers;
    private final Visits visits;
    private final Partnering partnering;
    private final Writing writing;
    private final Kinds kinds;
    private final People people;
    private final Timetable timetable;
    private final Terms terms;
    private final DemoClock clock;

    DemoMentoring(
            Agreeing agreeing,
            Assessing assessing,
            AnswerRules rules,
            Answers answers,
            Visits visits,
            Partnering partnering,
            Writing writing,
            Kinds kinds,
            People people,
            Timetable timetable,
            Terms terms,
            DemoClock clock) {
        this.agreeing = agreeing;
        this.assessing = assessing;
        this.rules = rules;
        this.answers = answers;
        this.visits = visits;
        this.partnering = partnering;
        this.writing = writing;
        this.kinds = kinds;
        this.people = people;
        this.timetable = timetable;
        this.terms = terms;
        this.clock = clock;
    }

    /** What the pairs of the mathematics group did until a day. */
    private record Group(DemoWork.City city, List<Person> staff, Person director, SchoolCalendar calendar) {
        LocalDate first() {
            return city.term().firstDay();
        }

        LocalDate today() {
            return city.today();
        }
    }

    void fill(DemoWork.City city) {
        var school = city.main();
        var office = people.postsWithin(school.unit().id()).stream()
                .filter(p -> p.role() == Role.RESEARCH_DIRECTOR)
                .findFirst()
                .orElseThrow();
        var calendar = terms.calendar(city.term(), school.unit());
        var director = people.get(office.personId());
        var group = new Group(city, teachers(school, Subject.MATHEMATICS), director, calendar);
        var chinese = new Group(city, teachers(school, Subject.CHINESE), director, calendar);
        try {
            clock.travelTo(group.first(), EVENING);
            done(rules.inUnit(
                    actor(group.director(), group.first()), school.unit().id(), WITHIN_DAYS));
            running(group);
            waiting(group);
            ending(chinese);
            partners(group, Objects.requireNonNull(school.groups().get(Subject.MATHEMATICS)));
        } finally {
            clock.backToNow();
        }
    }

    private Pairing drafted(Group group, int mentor, int mentee, LocalDate day) {
        var usual = Agreement.usual(day);
        var text = new Agreement(
                usual.theme(),
                group.first(),
                usual.lastDay(),
                "一年内能独立备好、上好一节常态课，敢请全组来听。",
                usual.mentorDuties(),
                usual.menteeDuties());
        var office = actor(group.director(), day);
        var made = done(agreeing.draft(
                office,
                group.staff().get(mentor).id(),
                group.staff().get(mentee).id(),
                text));
        return done(agreeing.step(office, made.id(), "propose", ""));
    }

    private static List<Person> teachers(DemoSchool school, Subject subject) {
        return Objects.requireNonNull(school.teachers().get(subject));
    }

    /** An agreement of the first day, signed by all. */
    private Pairing signed(Group group, int mentor, int mentee) {
        var first = group.first();
        var pair = drafted(group, mentor, mentee, first);
        done(agreeing.sign(actor(group.staff().get(mentor), first), pair.id()));
        done(agreeing.sign(actor(group.staff().get(mentee), first), pair.id()));
        return done(agreeing.step(actor(group.director(), first), pair.id(), "sign", ""));
    }

    private void running(Group group) {
        var mentor = group.staff().get(0);
        var mentee = group.staff().get(1);
        signed(group, 0, 1);
        answered(mentee, group, STILL_OPEN);
        visit(mentor, mentee, group);
        var day = before(group, FEW_DAYS);
        log(actor(mentor, day), mentor, mentee, "三位数乘两位数的教案", "例题放手让学生先试，您少讲一遍。", "周四前把第二个环节重写一遍");
        log(actor(mentee, day), mentor, mentee, "作业批改", "错题按原因分三类，只讲最多的一类。", "下周带一份分好类的作业来");
    }

    /** Its mentor has still to sign, though the two have long begun. */
    private void waiting(Group group) {
        var mentor = group.staff().get(3);
        var mentee = group.staff().get(2);
        answered(mentee, group, 2);
        var day = before(group, FEW_DAYS);
        log(actor(mentee, day), mentor, mentee, "学具的收和发", "分到小组，组长发，省下两分钟。", "下周一试一节");
        clock.travelTo(day, EVENING);
        var pair = drafted(group, 3, 2, day);
        done(agreeing.sign(actor(mentee, day), pair.id()));
    }

    /** Sheets of what was heard of the mentor, all but the last few. */
    private void answered(Person mentee, Group group, int open) {
        var heard = answers.of(List.of(mentee.id()), group.today());
        heard.stream().limit(Math.max(0, heard.size() - open)).forEach(one -> sheet(one, mentee, group));
    }

    /** One waits for the words of who leads the mentee, of the other all is said and decided. */
    private void ending(Group group) {
        clock.travelTo(group.first(), EVENING);
        var over = signed(group, 0, 1);
        var letGo = signed(group, 3, 2);
        var day = before(group, FEW_DAYS);
        clock.travelTo(day, EVENING);
        assessed(group, over, 0, 1, day);
        assessed(group, letGo, 3, 2, day);
        var office = actor(group.director(), day);
        done(assessing.say(office, letGo.id(), "听了两节常态课，环节清楚，能照着学生的回答往下走。"));
        done(agreeing.step(office, letGo.id(), "graduate", ""));
    }

    private void assessed(Group group, Pairing pair, int mentor, int mentee, LocalDate day) {
        done(agreeing.step(actor(group.director(), day), pair.id(), "assess", ""));
        done(assessing.say(actor(group.staff().get(mentor), day), pair.id(), "备课细了，提问还可以再少一点、再开一点。"));
        done(assessing.say(actor(group.staff().get(mentee), day), pair.id(), "学会了先听学生说完；下学期想自己带一次组内研究课。"));
    }

    private void partners(Group group, Unit unit) {
        var staff = group.staff();
        clock.travelTo(group.first(), EVENING);
        var leader = actor(staff.getFirst(), group.first());
        var term = group.city().term();
        var tools = done(partnering.add(
                leader,
                unit,
                term,
                "用好学具",
                staff.get(0).name() + "、" + staff.get(3).name(),
                false));
        done(partnering.add(leader, unit, term, "读懂新教材", staff.getFirst().name(), true));
        for (var one : staff.subList(1, 3)) partnering.join(actor(one, group.first()), tools.id());
    }

    /** The own lesson was given the school day after. */
    private void sheet(Answer answer, Person mentee, Group group) {
        var heard = answer.heard();
        var day = heard.day()
                .plusDays(1)
                .datesUntil(group.today().plusDays(1))
                .filter(group.calendar()::isSchoolDay)
                .findFirst();
        if (day.isEmpty()) return;
        clock.travelTo(day.get(), EVENING);
        var values = new LinkedHashMap<String, List<String>>();
        values.put("heard", List.of(heard.mentor() + " " + heard.words()));
        values.put("heard.id", List.of(heard.recordId().toString()));
        values.put("mentor", List.of(heard.mentor()));
        values.put("mentor.id", List.of(heard.mentorId().toString()));
        values.put("date", List.of(day.get().toString()));
        values.put("topic", List.of(heard.topic()));
        values.put("steps.mentor", List.of("先让学生猜，再动手量", "两种得数都写在黑板上"));
        values.put("steps.own", List.of("直接讲了做法", "只写了对的那一种"));
        values.put("steps.differ", List.of("学生没有自己想过", "错的想法没有机会说出来"));
        values.put("take", List.of("留三分钟让学生先猜。"));
        values.put("reflection", List.of("总怕时间不够，其实学生自己说出来的，后面就不用再讲。"));
        done(save(actor(mentee, day.get()), "contrast", values));
    }

    /** The mentor comes to a lesson of the mentee and leaves one thing to work on. */
    private void visit(Person mentor, Person mentee, Group group) {
        for (int back = FEW_DAYS; back > 1; back--) {
            var day = group.today().minusDays(back);
            var lesson = free(mentor, mentee, day, group.calendar());
            if (lesson == null) continue;
            clock.travelTo(day, EVENING);
            var values = new LinkedHashMap<String, List<String>>();
            values.put("teacher", List.of(mentee.name()));
            values.put("teacher.id", List.of(mentee.id().toString()));
            values.put("date", List.of(day.toString()));
            values.put("period", List.of(String.valueOf(lesson.period())));
            values.put("periods", List.of("1"));
            values.put("class", List.of(lesson.className()));
            values.put("subject", List.of(lesson.subject().name()));
            values.put("lessonKind", List.of("ROUTINE"));
            values.put("mode", List.of("DROP_IN"));
            values.put("topic", List.of("除法竖式"));
            values.put("notes.time", List.of("10:12"));
            values.put("notes.text", List.of("提问后马上点名，举手的只有前两排。"));
            if (save(actor(mentor, day), "observation", values) instanceof Done(var entry)) {
                done(visits.give(actor(mentor, day), entry.id(), "提问后心里数五下，再请人答。"));
                return;
            }
        }
    }

    private @Nullable Lesson free(Person mentor, Person mentee, LocalDate day, SchoolCalendar calendar) {
        var own = timetable.lessonsOf(mentor.id(), day, calendar).stream()
                .map(Lesson::period)
                .toList();
        return timetable.lessonsOf(mentee.id(), day, calendar).stream()
                .filter(l -> !own.contains(l.period()))
                .findFirst()
                .orElse(null);
    }

    private void log(Actor writer, Person mentor, Person mentee, String about, String feedback, String next) {
        clock.travelTo(writer.today(), EVENING);
        done(save(
                writer,
                "mentor-log",
                Map.of(
                        "mentor", List.of(mentor.name()),
                        "mentor.id", List.of(mentor.id().toString()),
                        "mentee", List.of(mentee.name()),
                        "mentee.id", List.of(mentee.id().toString()),
                        "date", List.of(writer.today().toString()),
                        "what", List.of("TALK"),
                        "about", List.of(about),
                        "feedback", List.of(feedback),
                        "next", List.of(next))));
    }

    /** Some days ago, within the term. */
    private static LocalDate before(Group group, int days) {
        var day = group.today().minusDays(days);
        return day.isBefore(group.first()) ? group.first() : day;
    }

    private Decision<Entry, NotSaved> save(Actor who, String kind, Map<String, List<String>> values) {
        UUID id = Ids.next();
        return writing.save(who, kinds.current(kind), new Sent(id, 0, Ids.next(), new Values(values)));
    }

    private Actor actor(Person person, LocalDate day) {
        return new Actor(
                Tenancy.require(), person.id(), person.id(), person.name(), day, false, people.posts(person.id(), day));
    }

    private static <T, R> T done(Decision<T, R> answer) {
        return switch (answer) {
            case Done(var value) -> value;
            case Refused(var why) -> throw new IllegalStateException(String.valueOf(why));
        };
    }
}

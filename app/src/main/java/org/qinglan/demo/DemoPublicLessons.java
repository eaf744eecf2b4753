package org.qinglan.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.publiclesson.Declaration;
import org.qinglan.publiclesson.Declaring;
import org.qinglan.publiclesson.Holding;
import org.qinglan.publiclesson.Level;
import org.qinglan.publiclesson.PublicLessons;
import org.qinglan.publiclesson.Quotas;
import org.qinglan.publiclesson.Scheduling;
import org.qinglan.publiclesson.Tags;
import org.qinglan.publiclesson.TimeRows;
import org.qinglan.publiclesson.dossier.Archiving;
import org.qinglan.publiclesson.evaluation.Evaluating;
import org.qinglan.publiclesson.evaluation.Voice;
import org.qinglan.publiclesson.parallel.Comparing;
import org.qinglan.publiclesson.polish.Polishing;
import org.qinglan.publiclesson.polish.Version.Advice;
import org.qinglan.publiclesson.practice.Rostering;
import org.qinglan.publiclesson.seat.Attendance;
import org.qinglan.publiclesson.seat.Seats;
import org.qinglan.school.Lesson;
import org.qinglan.school.People;
import org.qinglan.school.Person;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.qinglan.school.Subject;
import org.qinglan.school.Timetable;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Public lessons of the mathematics group, one in each state: archived with what it took to polish it and its certificate, two
 * of one topic compared, set for next week, waiting for a time, for the district, for the school, and returned; and this month's
 * 练兵课.
 */
@Component
@Profile("demo")
class DemoPublicLessons {
    private static final int EVENING = 19;
    private static final String TOPIC = "三角形的内角和";
    private static final List<String> PRAISES = List.of("先猜再验证，学生自己想知道结果", "追问到位", "", "板书留住了学生的想法");
    private static final List<String> SUGGESTIONS = List.of("汇报可以再少一组", "", "留两分钟让学生写", "");
    private final Declaring declaring;
    private final Scheduling scheduling;
    private final Holding holding;
    private final Polishing polishing;
    private final Archiving archiving;
    private final Attendance attendance;
    private final Evaluating evaluating;
    private final Seats seats;
    private final Rostering rostering;
    private final Comparing comparing;
    private final PublicLessons lessons;
    private final Quotas quotas;
    private final Tags tags;
    private final TimeRows times;
    private final Timetable timetable;
    private final People people;
    private final JdbcClient jdbc;
    private final DemoClock clock;

    DemoPublicLessons(
            Declaring declaring,
            Scheduling scheduling,
            Holding holding,
            Polishing polishing,
            Archiving archiving,
            Attendance attendance,
            Evaluating evaluating,
            Seats seats,
            Rostering rostering,
            Comparing comparing,
            PublicLessons lessons,
            Quotas quotas,
            Tags tags,
            TimeRows times,
            Timetable timetable,
            People people,
            JdbcClient jdbc,
            DemoClock clock) {
        this.declaring = declaring;
        this.scheduling = scheduling;
        this.holding = holding;
        this.polishing = polishing;
        this.archiving = archiving;
        this.attendance = attendance;
        this.evaluating = evaluating;
        this.seats = seats;
        this.rostering = rostering;
        this.comparing = comparing;
        this.lessons = lessons;
        this.quotas = quotas;
        this.tags = tags;
        this.times = times;
        this.timetable = timetable;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(DemoWork.City city) {
        var school = city.main().unit();
        var staff = Objects.requireNonNull(city.main().teachers().get(Subject.MATHEMATICS));
        try {
            clock.travelTo(city.term().firstDay(), EVENING);
            var office = officer(city, city.term().firstDay());
            tags.add(school.id(), "数字化");
            tags.add(school.id(), "单元整体");
            quotas.set(office, school.id(), Level.SCHOOL, city.term().firstDay(), 8, "这学期集中磨好八节课");
            var exam = city.term().mondayOfWeek(13);
            times.shut(office, school.id(), exam, exam.plusDays(2), "期中检测");
            var polished = held(city, staff.get(1), 4, lesson -> polish(city, lesson, staff));
            done(archiving.archive(officer(city, monday(city, -3)), polished));
            compare(city, polished, held(city, staff.get(4), 2, lesson -> {}));
        } finally {
            clock.backToNow();
        }
        var today = city.today();
        var next = approved(city, staff.get(2), "平均数", Level.SCHOOL, today);
        set(city, staff.get(2), next, monday(city, 1), today);
        seats.take(actor(staff.get(4), today), next);
        seats.take(actor(staff.getFirst(), today), next);
        approved(city, staff.get(5), "长方体的表面积", Level.SCHOOL, today);
        approved(city, staff.get(6), "用字母表示数", Level.DISTRICT, today);
        declaring.step(
                leader(staff, today), declare(city, staff.get(3), "分数的意义", Level.SCHOOL, today), "recommend", "");
        declaring.step(
                leader(staff, today), declare(city, staff.get(7), "找规律", Level.TEAM, today), "return", "研究主题再写具体些");
        roster(city, leader(staff, today));
    }

    /** Given some weeks ago in the teacher's own class, with four colleagues listening and saying what they think. */
    private UUID held(DemoWork.City city, Person teacher, int weeksAgo, Consumer<UUID> prepare) {
        var week = monday(city, -weeksAgo);
        var before = week.minusDays(3);
        var declared = week.minusDays(10);
        clock.travelTo(declared, EVENING);
        var lesson = approved(city, teacher, TOPIC, Level.SCHOOL, declared);
        prepare.accept(lesson);
        clock.travelTo(before, EVENING);
        var day = set(city, teacher, lesson, week, before);
        clock.travelTo(day, EVENING);
        for (int i = 5; i < 9; i++) {
            var listener = actor(
                    Objects.requireNonNull(city.main().teachers().get(Subject.MATHEMATICS))
                            .get(i),
                    day);
            attendance.note(lessons.get(lesson), listener);
            evaluate(listener, lesson, i);
        }
        done(holding.hold(actor(teacher, day), lesson));
        return lesson;
    }

    private void evaluate(Actor listener, UUID id, int i) {
        var lesson = lessons.get(id);
        var points = IntStream.rangeClosed(1, lesson.asked().size())
                .boxed()
                .collect(Collectors.toMap(n -> n, n -> 7 + (n * i) % 4));
        var voice = new Voice(points, PRAISES.get(i - 5), SUGGESTIONS.get(i - 5));
        String form = done(evaluating.open(lesson, Optional.of(listener), ""));
        done(evaluating.give(listener, lesson, form, voice));
    }

    /** Three versions of its plan in the week before it is given, tried out twice, with what colleagues advised. */
    private void polish(DemoWork.City city, UUID lesson, List<Person> staff) {
        var week = monday(city, -5);
        clock.travelTo(week, EVENING);
        var me = actor(staff.get(1), week.plusDays(4));
        done(polishing.add(me, lesson, "", new byte[0], "一、导入：拿出三角尺\n二、量一量每个角\n三、把三个角加起来\n四、练习", "第一稿"));
        clock.travelTo(week.plusDays(1), EVENING);
        done(polishing.tried(me, lesson, week.plusDays(1), "四（2）班", "量角花了十五分钟"));
        done(polishing.advise(actor(staff.getFirst(), week.plusDays(1)), lesson, "先让学生猜一猜是不是都一样，再去量。"));
        done(polishing.advise(actor(staff.get(4), week.plusDays(1)), lesson, "量角误差大，可以换成撕一撕、拼一拼。"));
        clock.travelTo(week.plusDays(2), EVENING);
        done(polishing.add(
                me, lesson, "", new byte[0], "一、导入：猜一猜，大小不同的三角形内角和一样吗\n二、量一量，说说为什么不正好\n三、撕一撕、拼一拼\n四、练习", "先猜再验证"));
        for (UUID advice : advice(lesson)) done(polishing.answer(me, lesson, advice, Advice.State.TAKEN, ""));
        clock.travelTo(week.plusDays(3), EVENING);
        done(polishing.tried(me, lesson, week.plusDays(3), "四（3）班", "拼的时候有人撕错了角"));
        done(polishing.advise(actor(staff.get(5), week.plusDays(3)), lesson, "撕之前先给三个角做上记号。"));
        clock.travelTo(week.plusDays(4), 12);
        done(polishing.add(
                me,
                lesson,
                "",
                new byte[0],
                "一、导入：猜一猜，大小不同的三角形内角和一样吗\n二、量一量，说说为什么不正好\n三、给角做记号，再撕一撕、拼一拼\n四、想一想：四边形呢",
                "上课用的一稿"));
        done(polishing.answer(me, lesson, advice(lesson).getLast(), Advice.State.TAKEN, ""));
    }

    private List<UUID> advice(UUID lesson) {
        return jdbc.sql("select id from publiclesson.advice where lesson_id = ? order by at, id")
                .param(lesson)
                .query(UUID.class)
                .list();
    }

    private void compare(DemoWork.City city, UUID one, UUID other) {
        var day = monday(city, -1);
        clock.travelTo(day, EVENING);
        var leader = leader(Objects.requireNonNull(city.main().teachers().get(Subject.MATHEMATICS)), day);
        var group = Objects.requireNonNull(city.main().groups().get(Subject.MATHEMATICS));
        if (!(comparing.make(leader, group.id(), TOPIC, one) instanceof Done(var set)))
            throw new IllegalStateException("no set of lessons");
        done(comparing.add(leader, set.id(), other));
        var heard = actor(
                Objects.requireNonNull(city.main().teachers().get(Subject.MATHEMATICS))
                        .get(5),
                day);
        done(comparing.say(heard, set.id(), one, 3, "先猜后量，学生自己想知道结果"));
        done(comparing.say(heard, set.id(), other, 3, "折纸来得快，错误也好找"));
    }

    private void roster(DemoWork.City city, Actor leader) {
        var group = Objects.requireNonNull(city.main().groups().get(Subject.MATHEMATICS));
        if (!(rostering.propose(leader, group.id(), YearMonth.from(city.today()), 3, "提好一个问题")
                instanceof Done(var month))) throw new IllegalStateException("no roster");
        done(rostering.accept(leader, month.id()));
    }

    private UUID approved(DemoWork.City city, Person teacher, String topic, Level level, LocalDate day) {
        var lesson = declare(city, teacher, topic, level, day);
        var staff = Objects.requireNonNull(city.main().teachers().get(Subject.MATHEMATICS));
        done(declaring.step(leader(staff, day), lesson, "recommend", ""));
        done(declaring.step(officer(city, day), lesson, "approve", ""));
        return lesson;
    }

    private UUID declare(DemoWork.City city, Person teacher, String topic, Level level, LocalDate day) {
        var slot = slot(city, teacher);
        var id = Ids.next();
        done(declaring.save(
                actor(teacher, day),
                id,
                new Declaration(
                        topic,
                        "让学生先猜再验证",
                        "RESEARCH",
                        level,
                        slot.classId() + "/" + slot.subject().name(),
                        "",
                        null,
                        tags.of(city.main().unit().id()).stream()
                                .map(Tags.Tag::id)
                                .skip(topic.length() % 2)
                                .limit(1)
                                .toList(),
                        0),
                true));
        return id;
    }

    /** Sets it to one of the teacher's lessons with the class in a week, the first that is on a school day. */
    private LocalDate set(DemoWork.City city, Person teacher, UUID lesson, LocalDate monday, LocalDate today) {
        var declared = lessons.get(lesson);
        for (var slot : notFirst(city, teacher)) {
            if (!slot.classId().equals(declared.classId())) continue;
            var day = monday.plusDays(slot.weekday().getValue() - 1L);
            var plan = new Scheduling.Plan(
                    declared.topic(),
                    day,
                    slot.period(),
                    "录播教室",
                    30,
                    city.main().unit().id(),
                    "请带上这个单元的教材",
                    "");
            if (scheduling.set(actor(teacher, today), lesson, plan) instanceof Done) return day;
        }
        throw new IllegalStateException("no time for a lesson in the week of " + monday);
    }

    private Lesson slot(DemoWork.City city, Person teacher) {
        return notFirst(city, teacher).getFirst();
    }

    /** The first lessons of a day are written up elsewhere, as lessons given without being declared. */
    private List<Lesson> notFirst(DemoWork.City city, Person teacher) {
        var week = timetable.weekOfTeacher(teacher.id(), city.term().id());
        return IntStream.range(1, week.size())
                .filter(i -> week.get(i).weekday() == week.get(i - 1).weekday())
                .mapToObj(week::get)
                .toList();
    }

    private static LocalDate monday(DemoWork.City city, int weeks) {
        return city.today()
                .minusDays(city.today().getDayOfWeek().getValue() - 1L)
                .plusWeeks(weeks);
    }

    private Actor leader(List<Person> staff, LocalDate day) {
        return actor(staff.getFirst(), day);
    }

    private Actor officer(DemoWork.City city, LocalDate day) {
        return people.postsWithin(city.main().unit().id()).stream()
                .filter(post -> post.role() == Role.ACADEMIC_DIRECTOR)
                .map(Post::personId)
                .findFirst()
                .map(person -> actor(people.get(person), day))
                .orElseThrow();
    }

    private Actor actor(Person person, LocalDate day) {
        return new Actor(
                Tenancy.require(), person.id(), person.id(), person.name(), day, false, people.posts(person.id(), day));
    }

    /** What the demonstration does is always possible; where it is not, that is a fault of the demonstration. */
    private static <T> T done(Decision<T, ?> answer) {
        if (answer instanceof Done<T, ?> done) return done.value();
        throw new IllegalStateException(answer.toString());
    }
}

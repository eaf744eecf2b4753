package org.qinglan.school.intake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.database.Tenancy;
import org.qinglan.school.Bell;
import org.qinglan.school.CalendarChanged;
import org.qinglan.school.ClassGroup;
import org.qinglan.school.Lesson;
import org.qinglan.school.Subject;
import org.qinglan.school.Term;
import org.qinglan.school.Terms;
import org.qinglan.school.Timetable;
import org.qinglan.school.Unit;
import org.qinglan.school.intake.Preview.Change;
import org.qinglan.school.intake.Preview.State;
import org.qinglan.school.intake.RosterRow.Problem;
import org.qinglan.school.intake.TimetableFile.Line;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a timetable in. For each class the file names it is the whole timetable; other classes stay as they are. */
@Service
public class TimetableImport {
    /** @param day people are looked for among who serves on this day */
    public record Order(Unit school, UUID termId, LocalDate day) {}

    private record Slot(UUID classId, DayOfWeek weekday, int period) {}

    private record Wanted(
            Slot slot,
            Subject subject,
            UUID teacherId,
            @Nullable String room) {}

    private record Made(ClassGroup group, boolean fresh) {}

    private record Plan(
            Preview preview, List<ClassGroup> freshClasses, List<UUID> gone, List<Wanted> fresh, List<Bell> bells) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Terms terms;
    private final Timetable timetable;
    private final Known known;
    private final ApplicationEventPublisher events;

    TimetableImport(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Terms terms,
            Timetable timetable,
            Known known,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.terms = terms;
        this.timetable = timetable;
        this.known = known;
        this.events = events;
    }

    /** What the file would do; {@link UnreadableFile} where there is nothing to read. */
    @Transactional(readOnly = true)
    public Preview preview(Order order, byte[] content) {
        return plan(order, content).preview();
    }

    /** As {@link RosterImport#apply}. */
    @Transactional
    public Decision<Preview, Preview> apply(Order order, byte[] content, String seen) {
        var plan = plan(order, content);
        if (!plan.preview().isClean()
                || !RosterImport.fingerprint(plan.preview()).equals(seen)) return new Refused<>(plan.preview());
        write(order, plan);
        events.publishEvent(new CalendarChanged(order.school().id()));
        return new Done<>(plan.preview());
    }

    private Plan plan(Order order, byte[] content) {
        var lines = TimetableFile.lessons(content);
        var bells = TimetableFile.bells(content);
        if (lines.isEmpty()) throw new UnreadableFile("表头下面没有课。请填好再传。");
        var comparison = new Comparison(order, lines);
        lines.forEach(comparison::compare);
        var news = new ArrayList<String>();
        var fresh = comparison.classes.values().stream()
                .filter(Made::fresh)
                .map(Made::group)
                .toList();
        if (!fresh.isEmpty())
            news.add("会新建 " + fresh.size() + " 个班："
                    + String.join("、", fresh.stream().map(ClassGroup::name).toList()));
        var gone = comparison.goneBeyondChanged();
        if (!gone.isEmpty()) news.add("这些班原来的课有 " + gone.size() + " 节不在文件里，会去掉");
        var newBells = bells.equals(timetable.bells(order.school())) ? List.<Bell>of() : bells;
        if (!newBells.isEmpty()) news.add("会换成新的作息，共 " + newBells.size() + " 节");
        var ids = new ArrayList<>(gone);
        ids.addAll(comparison.replaced);
        return new Plan(new Preview(news, comparison.rows), fresh, ids, comparison.wanted, newBells);
    }

    /** One look at the file against what stands. */
    private final class Comparison {
        private final Order order;
        private final Term term;
        private final Map<String, ClassGroup> standing;
        private final Map<String, Set<UUID>> names;
        private final Map<String, Known.Someone> numbers;
        private final List<Lesson> lessons;
        private final Map<Slot, Lesson> old;
        private final Set<String> namedInFile;
        private final Map<String, Made> classes = new HashMap<>();
        private final Map<Slot, Integer> rowOfSlot = new HashMap<>();
        private final Map<List<Object>, Integer> rowOfTeacher = new HashMap<>();
        private final List<Preview.Row> rows = new ArrayList<>();
        private final List<Wanted> wanted = new ArrayList<>();
        private final List<UUID> replaced = new ArrayList<>();

        Comparison(Order order, List<Line> lines) {
            this.order = order;
            term = terms.get(order.termId());
            standing = timetable.classes(order.school().id()).stream()
                    .collect(toMap(ClassGroup::name, c -> c, (a, b) -> a));
            names = known.byName(order.school(), order.day());
            numbers = known.byEmployeeNo(
                    lines.stream().map(Line::employeeNo).distinct().toList(), order.day());
            lessons = timetable.week(order.school().id(), term.id());
            namedInFile = lines.stream()
                    .flatMap(line -> named(line).stream())
                    .map(ClassNames.Named::name)
                    .collect(toSet());
            old = lessons.stream().collect(toMap(Comparison::slot, l -> l));
        }

        private static Slot slot(Lesson lesson) {
            return new Slot(lesson.classId(), lesson.weekday(), lesson.period());
        }

        void compare(Line line) {
            var problems = new ArrayList<>(line.problems());
            var group = group(line, problems);
            var teacher = teacher(line, problems);
            var changes = new ArrayList<Change>();
            var state = State.ERROR;
            if (group != null && teacher != null && line.weekday() != null && line.subject() != null) {
                var slot = new Slot(group.id(), line.weekday(), line.period());
                var want = new Wanted(slot, line.subject(), teacher, line.room().isEmpty() ? null : line.room());
                refuseTwice(line, want, problems);
                if (problems.isEmpty()) state = settle(line, want, changes);
            }
            rows.add(new Preview.Row(line.number(), what(line), line.teacher(), state, changes, problems));
        }

        private String what(Line line) {
            return line.className() + " 周"
                    + (line.weekday() == null
                            ? "？"
                            : "一二三四五六日".charAt(line.weekday().getValue() - 1))
                    + "第" + line.period() + "节";
        }

        private State settle(Line line, Wanted want, List<Change> changes) {
            var before = old.get(want.slot());
            String after =
                    want.subject().chinese() + " " + line.teacher() + (want.room() == null ? "" : " " + want.room());
            if (before == null) {
                changes.add(new Change("课", "", after));
                wanted.add(want);
                return State.NEW;
            }
            boolean same = before.subject() == want.subject()
                    && before.teacherId().equals(want.teacherId())
                    && Objects.equals(before.room(), want.room());
            if (same) return State.UNCHANGED;
            changes.add(new Change(
                    "课",
                    before.subject().chinese() + " " + before.teacherName()
                            + (before.room() == null ? "" : " " + before.room()),
                    after));
            replaced.add(before.id());
            wanted.add(want);
            return State.CHANGED;
        }

        private Optional<ClassNames.Named> named(Line line) {
            int year = Integer.parseInt(term.code().substring(0, 4));
            return ClassNames.read(line.className(), year, order.school().stage());
        }

        private @Nullable ClassGroup group(Line line, List<Problem> problems) {
            var named = named(line);
            if (named.isEmpty()) {
                problems.add(new Problem("班级", "“" + line.className() + "”看不出是哪个班，请写成 三（2）班"));
                return null;
            }
            var name = named.get();
            var there = standing.get(name.name());
            return classes.computeIfAbsent(
                            name.name(),
                            n -> there != null
                                    ? new Made(there, false)
                                    : new Made(
                                            new ClassGroup(
                                                    Ids.next(), order.school().id(), n, name.grade(), name.entryYear()),
                                            true))
                    .group();
        }

        private @Nullable UUID teacher(Line line, List<Problem> problems) {
            if (!line.employeeNo().isEmpty()) {
                var someone = numbers.get(line.employeeNo());
                if (someone != null && someone.worksIn(order.school()))
                    return someone.person().id();
                problems.add(new Problem("工号", order.school().name() + "没有工号是“" + line.employeeNo() + "”的人"));
                return null;
            }
            var found = names.getOrDefault(line.teacher(), Set.of());
            if (found.size() == 1) return found.iterator().next();
            problems.add(new Problem(
                    "教师",
                    found.isEmpty()
                            ? order.school().name() + "没有叫“" + line.teacher() + "”的人，请先导入名单"
                            : "有 " + found.size() + " 个叫“" + line.teacher() + "”的人，请写工号"));
            return null;
        }

        private void refuseTwice(Line line, Wanted want, List<Problem> problems) {
            Integer first = rowOfSlot.putIfAbsent(want.slot(), line.number());
            if (first != null) problems.add(new Problem("节次", "和第 " + first + " 行是同一个班的同一节课"));
            var when = List.<Object>of(
                    want.teacherId(), want.slot().weekday(), want.slot().period());
            Integer other = rowOfTeacher.putIfAbsent(when, line.number());
            if (other != null) problems.add(new Problem("教师", line.teacher() + "这一节已在第 " + other + " 行有课"));
            lessons.stream()
                    .filter(l -> l.teacherId().equals(want.teacherId())
                            && l.weekday() == want.slot().weekday()
                            && l.period() == want.slot().period())
                    .filter(l -> !inFile(l))
                    .findFirst()
                    .ifPresent(l -> problems.add(new Problem("教师", line.teacher() + "这一节在" + l.className() + "有课")));
        }

        private boolean inFile(Lesson lesson) {
            return namedInFile.contains(lesson.className());
        }

        /** Lessons of classes in the file that the file no longer has. */
        List<UUID> goneBeyondChanged() {
            return lessons.stream()
                    .filter(this::inFile)
                    .filter(l -> !rowOfSlot.containsKey(slot(l)))
                    .map(Lesson::id)
                    .toList();
        }
    }

    private void write(Order order, Plan plan) {
        UUID tenant = Tenancy.require();
        UUID school = order.school().id();
        batches.batchUpdate(
                "insert into school.class_group (tenant_id, id, unit_id, name, grade, entry_year) values (?, ?, ?, ?, ?, ?)",
                plan.freshClasses().stream()
                        .map(c -> new Object[] {tenant, c.id(), school, c.name(), c.grade(), c.entryYear()})
                        .toList());
        batches.batchUpdate(
                "delete from school.lesson_slot where id = ?",
                plan.gone().stream().map(id -> new Object[] {id}).toList());
        batches.batchUpdate(
                "insert into school.lesson_slot (tenant_id, id, term_id, unit_id, class_id, weekday, period, subject,"
                        + " teacher_id, room) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.fresh().stream()
                        .map(w -> new @Nullable Object[] {
                            tenant,
                            Ids.next(),
                            order.termId(),
                            school,
                            w.slot().classId(),
                            w.slot().weekday().getValue(),
                            w.slot().period(),
                            w.subject().name(),
                            w.teacherId(),
                            w.room()
                        })
                        .toList());
        if (plan.bells().isEmpty()) return;
        jdbc.sql("delete from school.bell where unit_id = ?").param(school).update();
        batches.batchUpdate(
                "insert into school.bell (tenant_id, unit_id, period, begins, ends) values (?, ?, ?, ?, ?)",
                plan.bells().stream()
                        .map(b -> new Object[] {tenant, school, b.period(), b.begins(), b.ends()})
                        .toList());
    }
}

package org.qinglan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.observation.FeedbackFlow;
import org.qinglan.observation.QuestionKind;
import org.qinglan.observation.Questionings;
import org.qinglan.observation.Questions;
import org.qinglan.observation.Tallies;
import org.qinglan.observation.Tally;
import org.qinglan.observation.Tally.Method;
import org.qinglan.record.form.Pause;
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

/** What 听评课 can show: a lesson counted by two, a dispute, and notes like earlier ones with the reason why. */
@Component
@Profile("demo")
class DemoObservations {
    private static final String SEEN = "一上来每人一张方格纸，量自己的手掌有几格；不满一格的怎么算，四个组想出三种办法，老师都写在黑板上，让大家挑一种再量一次课本。";

    private final Writing writing;
    private final Kinds kinds;
    private final People people;
    private final Timetable timetable;
    private final Tallies tallies;
    private final Questionings questionings;
    private final FeedbackFlow feedback;
    private final Random random = new Random(23);

    DemoObservations(
            Writing writing,
            Kinds kinds,
            People people,
            Timetable timetable,
            Tallies tallies,
            Questionings questionings,
            FeedbackFlow feedback) {
        this.writing = writing;
        this.kinds = kinds;
        this.people = people;
        this.timetable = timetable;
        this.tallies = tallies;
        this.questionings = questionings;
        this.feedback = feedback;
    }

    /** In the evening of a day: the leader of the group and its fifth teacher look at lessons of others. */
    void day(List<Person> staff, LocalDate day, int turn, SchoolCalendar calendar) {
        var leader = staff.getFirst();
        var taught = staff.get(1 + turn % (staff.size() - 1));
        var lesson = free(leader, taught, day, calendar);
        if (lesson.isEmpty()) return;
        var record = saw(leader, lesson.get(), day, SEEN, new Pause.Answer("两个班上的是同一份教案，我按同一张表记。", false));
        if (record.isEmpty()) return;
        count(record.get());
        if (turn % 3 == 1) feedback.step(actor(taught, day), record.get(), "dispute", "第三个环节是临时换的，和教案不一样，想当面说说。");
    }

    private Optional<Lesson> free(Person observer, Person taught, LocalDate day, SchoolCalendar calendar) {
        var own = timetable.lessonsOf(observer.id(), day, calendar).stream()
                .map(Lesson::period)
                .toList();
        return timetable.lessonsOf(taught.id(), day, calendar).stream()
                .filter(lesson -> !own.contains(lesson.period()))
                .findFirst();
    }

    private Optional<UUID> saw(Person observer, Lesson lesson, LocalDate day, String notes, Pause.Answer answer) {
        var values = new HashMap<String, List<String>>();
        values.put("teacher", List.of(lesson.teacherName()));
        values.put("teacher.id", List.of(lesson.teacherId().toString()));
        values.put("date", List.of(day.toString()));
        values.put("period", List.of(Integer.toString(lesson.period())));
        values.put("periods", List.of("1"));
        values.put("class", List.of(lesson.className()));
        values.put("subject", List.of(lesson.subject().name()));
        values.put("mode", List.of("TRACKING"));
        values.put("lessonKind", List.of("ROUTINE"));
        values.put("topic", List.of("面积单位"));
        values.put("notes.time", List.of("第6分", "第21分"));
        values.put("notes.text", List.of(notes, "交流时" + lesson.className() + "的第二组先上来，说得比上次清楚。"));
        UUID id = Ids.next();
        var sent = new Sent(id, 0, Ids.next(), new Values(values), answer);
        boolean saved = writing.save(actor(observer, day), kinds.current("observation"), sent) instanceof Done;
        return saved ? Optional.of(id) : Optional.empty();
    }

    /** Forty minutes: every half minute who acts, every three seconds who speaks, and every question. */
    private void count(UUID record) {
        var acts = new ArrayList<String>();
        while (acts.size() < 80)
            acts.addAll(Collections.nCopies(1 + random.nextInt(5), acts.size() % 2 == 0 ? "T" : "S"));
        tallies.save(new Tally(record, Method.ST, Method.ST.seconds(), acts));
        var talk = new ArrayList<String>();
        var turns =
                List.of("5 5 5 5 5 4", "4 8 8 3 5 5", "4 8 8 8 2", "6 10 10 9 9 9", "4 10 8 8 3 4", "9 9 3 3 5 5 5");
        while (talk.size() < 800)
            talk.addAll(Arrays.asList(turns.get(random.nextInt(turns.size())).split(" ")));
        tallies.save(new Tally(record, Method.FLANDERS, Method.FLANDERS.seconds(), talk));
        var asked = random.ints(16 + random.nextInt(9), 0, 9)
                .mapToObj(n -> List.of(1, 1, 1, 2, 2, 3, 4, 4, 5).get(n))
                .toList();
        questionings.save(new Questions(record, QuestionKind.USUAL, asked));
    }

    private Actor actor(Person person, LocalDate day) {
        return new Actor(
                Tenancy.require(), person.id(), person.id(), person.name(), day, false, people.posts(person.id(), day));
    }
}

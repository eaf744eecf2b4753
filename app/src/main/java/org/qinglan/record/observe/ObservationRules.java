package org.qinglan.record.observe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.KindRules;
import org.qinglan.record.form.Part;
import org.qinglan.record.form.Problem;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Words;
import org.qinglan.school.Lesson;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Timetable;
import org.springframework.stereotype.Component;

/** 听课记录: nobody observes oneself or sits in two lessons at once; the pair of mentor and mentee is known, not asked. */
@Component
class ObservationRules implements KindRules {
    static final String KIND = "observation";
    private static final String TEACHER = "teacher";
    private final Mentorings mentorings;
    private final Timetable timetable;

    ObservationRules(Mentorings mentorings, Timetable timetable) {
        this.mentorings = mentorings;
        this.timetable = timetable;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The timetable knows almost everything about a lesson, so it is asked first. */
    @Override
    public Optional<String> first(Map<String, String> asked) {
        boolean chosen = asked.containsKey("lesson") || asked.containsKey(TEACHER) || asked.containsKey("plain");
        return chosen ? Optional.empty() : Optional.of(LessonPages.PATH);
    }

    /** A lesson of the timetable brings its teacher, class, subject, period and room along. */
    @Override
    public Values prefill(Map<String, String> asked, Values initial, Actor me) {
        var slot = lesson(asked.getOrDefault("lesson", ""));
        if (slot.isEmpty()) return initial;
        var lesson = slot.get();
        return initial.with(TEACHER, lesson.teacherName())
                .with(TEACHER + ".id", lesson.teacherId().toString())
                .with("class", lesson.className())
                .with("subject", lesson.subject().name())
                .with("period", String.valueOf(lesson.period()));
    }

    /** 师徒 follows from the pairing of that day; the writer's own choice of another way stays. */
    @Override
    public Values complete(Values values, List<Part> parts, Actor me) {
        var day = Words.date(values.text("date"));
        var teacher = teacher(parts);
        if (day.isEmpty() || teacher.isEmpty() || !values.text("mode").equals("DROP_IN")) return values;
        return relation(me.personId(), teacher.get(), day.get()).isPresent() ? values.with("mode", "MENTOR") : values;
    }

    @Override
    public List<Problem> problems(Entry entry) {
        var self = teacher(entry.parts()).filter(entry.head().ownerId()::equals);
        return self.isPresent() ? List.of(new Problem(TEACHER, "不能听自己的课；上的研究课请记在“研究课、公开课”。")) : List.of();
    }

    /** One claim for each period sat in: that also makes one record for each observer and lesson. */
    @Override
    public List<String> claims(Entry entry) {
        var head = entry.head();
        int first = Objects.requireNonNullElse(head.period(), 0);
        int periods = entry.values().number("periods").map(n -> n.intValue()).orElse(1);
        var claims = new ArrayList<String>();
        for (int i = 0; i < periods; i++) {
            claims.add("observe:" + head.ownerId() + ":" + head.occurredOn() + ":" + (first + i));
        }
        return claims;
    }

    @Override
    public String taken() {
        return "这一节您已经记过一份听课了，一节课记一份；请打开那一份修改，或者换一个节次。";
    }

    @Override
    public Map<String, String> attributes(Entry entry, UUID bearer) {
        var attributes = new HashMap<String, String>();
        UUID observer = entry.head().ownerId();
        LocalDate day = Objects.requireNonNull(entry.head().occurredOn());
        attributes.put("observer", observer.toString());
        teacher(entry.parts()).ifPresent(teacher -> {
            attributes.put(TEACHER, teacher.toString());
            UUID other = bearer.equals(teacher) ? observer : teacher;
            UUID self = bearer.equals(teacher) ? teacher : observer;
            relation(self, other, day).ifPresent(r -> attributes.put("relation", r));
        });
        return attributes;
    }

    /** What the other is to oneself that day: MENTOR, MENTEE, or neither. */
    private Optional<String> relation(UUID self, UUID other, LocalDate day) {
        if (mentorings.mentorsOf(self, day).stream().anyMatch(m -> m.mentorId().equals(other)))
            return Optional.of("MENTOR");
        if (mentorings.mentorsOf(other, day).stream().anyMatch(m -> m.mentorId().equals(self)))
            return Optional.of("MENTEE");
        return Optional.empty();
    }

    private Optional<Lesson> lesson(String id) {
        return id.matches("[0-9a-f-]{36}") ? timetable.lesson(UUID.fromString(id)) : Optional.empty();
    }

    private static Optional<UUID> teacher(List<Part> parts) {
        return parts.stream()
                .filter(p -> p.part().equals(TEACHER))
                .findFirst()
                .flatMap(p -> Optional.ofNullable(p.personId()));
    }
}

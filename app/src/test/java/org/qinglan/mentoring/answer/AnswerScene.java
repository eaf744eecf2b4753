package org.qinglan.mentoring.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinglan.access.Actor;
import org.qinglan.given.City;
import org.qinglan.mentoring.PairScene;
import org.qinglan.record.form.Sent;
import org.qinglan.record.form.Values;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Mentorings;
import org.qinglan.school.Person;
import org.qinglan.shared.Ids;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 叶初 hears lessons of 顾言, her mentor since September, and gives own ones. */
public final class AnswerScene {
    public final PairScene pair;
    private final Writing writing;
    private final Kinds kinds;

    public AnswerScene(City city, City.Built at, Mentorings mentorings, Writing writing, Kinds kinds) {
        pair = new PairScene(city, at);
        this.writing = writing;
        this.kinds = kinds;
        mentorings.add(pair.mentor.id(), pair.mentee.id(), null, LocalDate.of(2026, 9, 1));
    }

    public Actor mentee() {
        return pair.actor(pair.mentee);
    }

    /** The mentee writes down a lesson of the mentor. */
    public UUID hears(LocalDate day, int period) {
        return observes(pair.mentee, pair.mentor, day, period);
    }

    public UUID observes(Person observer, Person teacher, LocalDate day, int period) {
        var values = new HashMap<String, List<String>>();
        values.put("teacher", List.of(teacher.name()));
        values.put("teacher.id", List.of(teacher.id().toString()));
        values.put("date", List.of(day.toString()));
        values.put("period", List.of(String.valueOf(period)));
        values.put("periods", List.of("1"));
        values.put("class", List.of("四（3）班"));
        values.put("subject", List.of("MATHEMATICS"));
        values.put("lessonKind", List.of("ROUTINE"));
        values.put("mode", List.of("DROP_IN"));
        values.put("topic", List.of("圆的周长"));
        values.put("notes.time", List.of("10:08", "10:20"));
        values.put("notes.text", List.of("先让学生估一估，再动手绕", "把两组不同的得数写在黑板上"));
        return save(pair.actor(observer), "observation", values);
    }

    /** The mentee files the sheet of an own lesson. */
    public UUID answers(UUID heard, LocalDate day) {
        return save(mentee(), "contrast", sheet(heard, day));
    }

    /** The mentee files a sheet as it stands. */
    public UUID files(Map<String, List<String>> values) {
        return save(mentee(), "contrast", values);
    }

    public Map<String, List<String>> sheet(UUID heard, LocalDate day) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("heard", List.of("顾言的课"));
        values.put("heard.id", List.of(heard.toString()));
        values.put("mentor", List.of(pair.mentor.name()));
        values.put("mentor.id", List.of(pair.mentor.id().toString()));
        values.put("date", List.of(day.toString()));
        values.put("period", List.of("4"));
        values.put("class", List.of("三（1）班"));
        values.put("topic", List.of("圆的周长"));
        values.put("steps.mentor", List.of("先让学生估一估，再动手绕", ""));
        values.put("steps.own", List.of("我直接给了公式", ""));
        values.put("steps.differ", List.of("学生没有自己想过", ""));
        values.put("take", List.of("先估一估"));
        values.put("reflection", List.of("怕时间不够，其实估一估只要三分钟。"));
        return values;
    }

    UUID save(Actor who, String kind, Map<String, List<String>> values) {
        UUID id = Ids.next();
        PairScene.done(writing.save(who, kinds.current(kind), new Sent(id, 0, Ids.next(), new Values(values))));
        return id;
    }

    static MockHttpServletRequestBuilder into(MockHttpServletRequestBuilder request, Map<String, List<String>> values) {
        values.forEach((name, all) -> request.param(name, all.toArray(String[]::new)));
        return request.param("kind", "contrast").param("version", "0");
    }
}

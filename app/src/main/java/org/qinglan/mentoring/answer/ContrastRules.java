package org.qinglan.mentoring.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.access.Actor;
import org.qinglan.record.form.Entry;
import org.qinglan.record.form.KindRules;
import org.qinglan.record.form.Part;
import org.qinglan.record.form.Problem;
import org.qinglan.record.form.Values;
import org.springframework.stereotype.Component;

/** 听课对照: one sheet for each lesson heard of the mentor, of an own lesson that came after it. */
@Component
class ContrastRules implements KindRules {
    static final String KIND = "contrast";
    static final String HEARD_ID = "heard.id";
    private final HeardLessons lessons;

    ContrastRules(HeardLessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** It begins with the lesson heard. */
    @Override
    public Optional<String> first(Map<String, String> asked) {
        return Optional.of(asked.containsKey("heard") ? "/mentoring/sheets/new" : "/mentoring/heard");
    }

    @Override
    public Optional<String> page(Entry entry) {
        return Optional.of("/mentoring/sheets/" + entry.id() + "/edit");
    }

    @Override
    public Values complete(Values values, List<Part> parts, Actor me) {
        return heard(values)
                .map(h -> values.with("heard", h.mentor() + " " + h.words()))
                .orElse(values);
    }

    @Override
    public List<Problem> problems(Entry entry) {
        var heard = heard(entry.values());
        if (heard.isEmpty()) return List.of(new Problem("", "没有找到听的那节课，可能已经作废。请从“听一堂，上一堂”重新选一节。"));
        var problems = new ArrayList<Problem>();
        var lesson = heard.get();
        if (!lesson.menteeId().equals(entry.head().ownerId())
                || entry.parts().stream().noneMatch(p -> lesson.mentorId().equals(p.personId())))
            problems.add(new Problem("", "这节课不是您听师父的课，对照要写自己听的。"));
        var day = Objects.requireNonNull(entry.head().occurredOn());
        if (day.isBefore(lesson.day())
                || (day.equals(lesson.day()) && notAfter(entry.head().period(), lesson.period())))
            problems.add(new Problem("date", "自己上的课要在听课之后（听的是" + lesson.words() + "）。"));
        return problems;
    }

    private static boolean notAfter(@Nullable Integer own, @Nullable Integer heard) {
        return own != null && heard != null && own <= heard;
    }

    @Override
    public List<String> claims(Entry entry) {
        return id(entry.values()).map(id -> List.of(HeardLessons.CLAIM + id)).orElse(List.of());
    }

    @Override
    public String taken() {
        return "这节课您已经写过一份对照了，请打开那一份修改。";
    }

    private Optional<Heard> heard(Values values) {
        return id(values).flatMap(lessons::find);
    }

    private static Optional<UUID> id(Values values) {
        String text = values.text(HEARD_ID);
        return text.matches("[0-9a-f-]{36}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}

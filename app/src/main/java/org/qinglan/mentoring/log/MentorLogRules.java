package org.qinglan.mentoring.log;

import java.time.LocalDate;
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
import org.qinglan.school.Mentoring;
import org.qinglan.school.Mentorings;
import org.qinglan.school.People;
import org.springframework.stereotype.Component;

/** 带教记录: written by one of two who were a pair that day, for the other one to confirm. */
@Component
class MentorLogRules implements KindRules {
    static final String KIND = "mentor-log";
    private final Mentorings mentorings;
    private final People people;

    MentorLogRules(Mentorings mentorings, People people) {
        this.mentorings = mentorings;
        this.people = people;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The pair the link names, else the writer's only one. */
    @Override
    public Values prefill(Map<String, String> asked, Values initial, Actor me) {
        var mine = mentorings.of(me.personId()).stream()
                .filter(m -> m.holdsOn(me.today()))
                .toList();
        var named = mine.stream()
                .filter(m -> m.mentorId().toString().equals(asked.get("mentor"))
                        && m.menteeId().toString().equals(asked.get("mentee")))
                .findFirst();
        var pair = named.or(() -> mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.<Mentoring>empty());
        var bare = initial.with("mentor", List.of()).with("mentee", List.of());
        return pair.map(p -> put(put(bare, "mentor", p.mentorId()), "mentee", p.menteeId()))
                .orElse(bare);
    }

    private Values put(Values values, String field, UUID person) {
        return values.with(field, people.get(person).name()).with(field + ".id", person.toString());
    }

    @Override
    public List<Problem> problems(Entry entry) {
        var mentor = part(entry, "mentor");
        var mentee = part(entry, "mentee");
        LocalDate day = Objects.requireNonNull(entry.head().occurredOn());
        UUID owner = entry.head().ownerId();
        if (mentor.isEmpty() || mentee.isEmpty()) return List.of();
        if (!owner.equals(mentor.get()) && !owner.equals(mentee.get()))
            return List.of(new Problem("", "带教记录由师父或徒弟自己写。"));
        boolean pair = mentorings.mentorsOf(mentee.get(), day).stream()
                .anyMatch(m -> m.mentorId().equals(mentor.get()));
        return pair ? List.of() : List.of(new Problem("mentee", "那一天两个人还没有结对，或者已经结束；请核对日期和姓名。"));
    }

    private static Optional<UUID> part(Entry entry, String part) {
        return entry.parts().stream()
                .filter(p -> p.part().equals(part))
                .findFirst()
                .map(Part::personId);
    }
}
